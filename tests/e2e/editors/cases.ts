/** One thing that must hold in every editor. */
export interface Case {
  /** Head of its column. */
  name: string;
  draft: string;
  /** Caret or selection in the draft, UTF-16 offsets. */
  start: number;
  end: number;
  text: string;
  expected: string;
  /** The draft is typed by keys instead, and taken back by Ctrl+Z afterwards. */
  undo?: boolean;
  /** The focus goes elsewhere before. */
  blur?: boolean;
}

const DRAFT = '亲，稍等';
const PARAGRAPHS = '第一段：您好！\n\n第二段：请查收。\n祝好';
/** Astral, joined and flagged emoji, a combining accent, Thai, rare Han, markup, two spaces. */
export const LETTERS = '😀👨‍👩‍👧🇨🇳 e\u0301 ไทย 𠮷「〇」 <b>&amp;</b>  {{x}}';

const middle = { draft: DRAFT, start: 2, end: 2 };

export const cases: Case[] = [
  { name: 'empty', draft: '', start: 0, end: 0, text: '您好', expected: '您好' },
  { name: 'middle', ...middle, text: '您好', expected: '亲，您好稍等' },
  { name: 'selection', draft: DRAFT, start: 2, end: 4, text: '您好', expected: '亲，您好' },
  { name: 'paragraphs', ...middle, text: PARAGRAPHS, expected: `亲，${PARAGRAPHS}稍等` },
  { name: 'letters', ...middle, text: LETTERS, expected: `亲，${LETTERS}稍等` },
  { name: 'undo', draft: '亲', start: 1, end: 1, text: '您好', expected: '亲', undo: true },
  { name: 'after blur', ...middle, text: '您好', expected: '亲，您好稍等', blur: true },
];

/** 5,000 characters in 100 lines; only in the page itself. */
const LONG = Array.from(
  { length: 100 },
  (_, at) => `${String(at).padStart(2, '0')}${'长'.repeat(47)}`,
);

export const longCase: Case = {
  name: '5,000',
  draft: '',
  start: 0,
  end: 0,
  text: LONG.join('\n').padEnd(5_000, '。'),
  expected: LONG.join('\n').padEnd(5_000, '。'),
};
