/** Longest query typed after "/"; longer text is somebody writing, not searching. */
const LONGEST = 24;

/**
 * Characters that may stand right before the "/": nothing, white space, CJK text and CJK
 * punctuation. Never a Latin letter, digit or URL mark, so that `and/or`, `1/2`, `https://`
 * and `n/a` stay what they are.
 */
const BEFORE =
  /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}，。！？、；：“”‘’（）《》【】…~～)!,;?]$/u;

export interface SlashQuery {
  /** Offset of the "/" in the text before the caret. */
  start: number;
  /** What follows the "/", '' right after typing it. */
  query: string;
}

/** The "/query" that ends at the caret, or null when there is none. */
export function findSlashQuery(textBeforeCaret: string): SlashQuery | null {
  const start = textBeforeCaret.lastIndexOf('/');
  if (start < 0) return null;
  const query = textBeforeCaret.slice(start + 1);
  if (query.length > LONGEST || /\s/.test(query)) return null;
  const before = textBeforeCaret.slice(0, start);
  return before === '' || BEFORE.test(before) ? { start, query } : null;
}
