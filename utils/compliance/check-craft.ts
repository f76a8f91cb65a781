import { fold } from '../text/normalise.ts';
import { findTypos } from './typos.ts';

/** A matter of craft; never a reason to stop a text. */
export interface CraftFinding {
  kind: 'greeting' | 'closing' | 'polite-you' | 'end' | 'doubled' | 'typo';
  /** UTF-16 offsets; an empty range is where something is missing. */
  start: number;
  end: number;
  matched: string;
  /** What to put in place of the range, where one answer is right. */
  fix?: string;
}

/** A text this short is one of several bubbles; it need not greet. Characters. */
const ONE_BUBBLE = 40;
const HAN = /[\u3400-\u9fff]/;
const GREETING =
  /^[\s\p{P}\p{S}]{0,6}(?:.{0,24}?[，,！!。 ]{0,2})?(?:您好|你好|亲|亲爱的|尊敬的|欢迎|感谢|谢谢|抱歉|不好意思|早上好|上午好|中午好|下午好|晚上好|打扰|收到|hi|hello|dear|good (?:morning|afternoon|evening)|thank|sorry|welcome)/iu;
const CLOSING =
  /(?:谢谢|感谢|祝您|祝你|愉快|随时|再见|辛苦|请您?放心|联系我|告诉我|找我|留言|为您|麻烦您|期待|欢迎|抱歉|理解|支持|thank|regards|sincerely|best wishes|let (?:me|us) know|feel free|any time|happy to|have a)/iu;
const END = /[。！？…!?.~～)）」』”"'\]】\p{Extended_Pictographic}\p{Emoji_Component}]\s*$/u;
/** The same mark again, or two that end a sentence. `……` and `——` are one mark each. */
const DOUBLED = /([，、；：。,;:])[，、；：。,;:]+|([！？!?~～])\2{1,}|。{2,}|，{2,}/gu;

/**
 * Checks of craft for one message (guides 001-01, 001-10, 004-22): greeting and closing, 您 and
 * not 你, an end mark, no doubled marks, no likely typos.
 */
export function checkCraft(text: string): CraftFinding[] {
  if (text.trim() === '') return [];
  const isChinese = HAN.test(text);
  const found = [...findDoubled(text), ...findTypos(text)];
  if (isChinese) found.push(...findPlainYou(text));
  const end = text.trimEnd().length;
  if (isUnended(text)) {
    found.push({ kind: 'end', start: end, end, matched: '', fix: isChinese ? '。' : '.' });
  }
  if (text.trim().length > ONE_BUBBLE) {
    const plain = fold(text);
    if (!GREETING.test(plain.slice(0, 80))) {
      const fix = isChinese ? '您好，' : 'Hello, ';
      found.push({ kind: 'greeting', start: 0, end: 0, matched: '', fix });
    }
    if (!CLOSING.test(plain.slice(-80))) {
      found.push({ kind: 'closing', start: end, end, matched: '' });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Ends without a mark; a link, a number or a single word needs none. */
function isUnended(text: string): boolean {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  if (END.test(last) || /^https?:|[\w-]$/i.test(last.split(/\s/).at(-1) ?? '')) {
    // An English sentence ends in a word, too: several words are a sentence.
    return (
      !END.test(last) && !HAN.test(last) && last.split(/\s+/).length > 3 && !/\d$|:\S*$/.test(last)
    );
  }
  return HAN.test(last) && [...last].filter((character) => HAN.test(character)).length > 3;
}

function findDoubled(text: string): CraftFinding[] {
  return [...text.matchAll(DOUBLED)]
    .filter(({ 0: matched }) => !/^[.…—]+$/.test(matched))
    .map(({ 0: matched, index }) => ({
      kind: 'doubled' as const,
      start: index,
      end: index + matched.length,
      matched,
      fix: matched.at(-1) === matched[0] ? (matched[0] as string) : endMark(matched),
    }));
}

/** Of several marks the one that ends a sentence stays. */
function endMark(marks: string): string {
  return [...marks].find((mark) => '。！？!?'.includes(mark)) ?? (marks[0] as string);
}

/** 你 as a form of address; first the words in which it is none. */
const YOU = /迷你|你我|你追我赶|[你妳][们們]?/g;

function findPlainYou(text: string): CraftFinding[] {
  return [...text.matchAll(YOU)]
    .filter(({ 0: matched }) => !/^(?:迷|你[我追])/.test(matched))
    .map(({ 0: matched, index }) => ({
      kind: 'polite-you' as const,
      start: index,
      end: index + matched.length,
      matched,
      fix: '您',
    }));
}
