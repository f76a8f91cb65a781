/** Where a text may be cut, best first: between paragraphs, sentences, clauses, words. */
const SEAMS = [/\n{2,}/g, /\n/g, /[。！？!?]+|(?<=[.])\s/g, /[，；;、,]/g, /\s/g];

/**
 * Cuts a text into messages of at most `limit` characters (UTF-16 units), at the ends of
 * paragraphs or sentences where possible and never inside a character.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = findSeam(rest, limit);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** The last seam of the best kind in the second half of what fits. */
function findSeam(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const seam of SEAMS) {
    let end = 0;
    for (const match of head.matchAll(seam)) end = match.index + match[0].length;
    if (end >= limit / 2) return end;
  }
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) && limit > 1 ? limit - 1 : limit;
}
