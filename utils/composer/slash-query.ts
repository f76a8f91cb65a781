/** Longest query typed after a trigger; longer text is somebody writing, not searching. */
const LONGEST = 24;

/**
 * Characters that may stand right before a trigger: nothing, white space, CJK text and CJK
 * punctuation. Never a Latin letter, digit or URL mark, so that `and/or`, `1/2`, `https://`,
 * `a;b` and `n/a` stay what they are.
 */
const BEFORE =
  /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}，。！？、；：“”‘’（）《》【】…~～)!,;?]$/u;

/** What ends an address, and the marks that make unbroken text an address or a path. */
const BREAK = /[\s，。！？、；：“”‘’（）《》【】…]/;
const ADDRESS = /:\/|\\|^www\.|[\w-]\.[a-z]{2,}(?:[/?#]|$)/i;

/** Signs that ordinary sentences are full of. */
const QUIET = /[、；;，,。.：:！!？?…·~～'"“”‘’()（）《》【】「」—-]/;
/** What may follow a quiet sign inside a sentence: a code or pinyin, as it is typed. */
const TYPED_CODE = /^[a-z][a-z0-9-]*$/;

/** The same key in an input method's Chinese punctuation. */
const TWINS: Record<string, string> = { ';': '；' };

/** What an agent asks for in the console's own box. */
export interface SlashQuery {
  /** Offset of the trigger in the text before the caret. */
  start: number;
  /** What follows the trigger, '' right after typing it. */
  query: string;
  /**
   * The trigger is also punctuation of this sentence (`尺码有s、m`): the list may be shown, but
   * it must leave the writer's keys alone until it is asked for.
   */
  isQuiet: boolean;
}

/** Is this sign punctuation too? Then it is quiet inside a sentence. */
export function isQuietSign(sign: string): boolean {
  return QUIET.test(sign);
}

/** The signs to look for: those that are switched on, each with its Chinese twin. */
export function withTwins(signs: string[]): string[] {
  return signs.flatMap((sign) => (TWINS[sign] ? [sign, TWINS[sign]] : [sign]));
}

/**
 * The trigger and query that end at the caret, or null when there is none.
 *
 * Signs such as `/` open at once. Those that are punctuation too (`、 ; ；`) do so only where no
 * sentence stands before them. After Chinese text they are quiet, and only lower-case Latin
 * letters and digits count, as codes and pinyin are typed: `衬衫、裤子`, `S、M、XL`, `5、6月` and
 * `好的；我看看` never ask anything.
 */
export function findSlashQuery(textBeforeCaret: string, signs: string[]): SlashQuery | null {
  const start = Math.max(...signs.map((sign) => textBeforeCaret.lastIndexOf(sign)));
  const sign = textBeforeCaret[start];
  if (start < 0 || sign === undefined) return null;
  const query = textBeforeCaret.slice(start + 1);
  if (query.length > LONGEST || /\s/.test(query)) return null;
  const before = textBeforeCaret.slice(0, start);
  if (before !== '' && !BEFORE.test(before)) return null;
  if (ADDRESS.test(unbrokenEnd(before))) return null;
  const isQuiet = isQuietSign(sign) && /\S$/.test(before);
  return isQuiet && !TYPED_CODE.test(query) ? null : { start, query, isQuiet };
}

/**
 * The query that a typed space ended, for codes that expand at once: `/yf␣`. Quiet triggers want
 * two letters there: `s、m ` is a list of sizes.
 */
export function findEndedQuery(textBeforeCaret: string, signs: string[]): SlashQuery | null {
  if (!/[ \u00a0\u3000]$/.test(textBeforeCaret)) return null;
  const found = findSlashQuery(textBeforeCaret.slice(0, -1), signs);
  return found && found.query.length > (found.isQuiet ? 1 : 0) ? found : null;
}

/** The end of a text up to its last break; read backwards, so that long lines cost nothing. */
function unbrokenEnd(text: string): string {
  let from = text.length;
  while (from > 0 && !BREAK.test(text[from - 1] ?? '')) from--;
  return text.slice(from);
}
