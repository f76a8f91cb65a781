/** Characters of a code, as the model allows them. */
const LONGEST_CODE = 40;

/** A code as an agent types it after "/": lower case, without its slash, no spaces. */
export function cleanCode(written: string, prefix = ''): string {
  const bare = written
    .replace(/\p{C}/gu, '')
    .trim()
    .replace(/^[/／]+\s*/, '');
  const rest = prefix !== '' && bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  return (rest || bare).toLowerCase().replace(/\s+/g, '-');
}

export function isLongCode(code: string): boolean {
  return code.length > LONGEST_CODE;
}

/** Codes needed before a common beginning means anything. */
const ENOUGH = 3;
const SHARE = 0.6;

/**
 * The signs most codes of a file begin with (`;`, `:`, `..`), which the other tool needed
 * and ours does not. A slash is none: it is always taken off.
 */
export function findPrefix(codes: Iterable<string>): string {
  const counts = new Map<string, number>();
  let total = 0;
  for (const code of codes) {
    total += 1;
    const [sign] = /^[^\p{L}\p{N}\s/／]{1,3}(?=[\p{L}\p{N}])/u.exec(code.trim()) ?? [];
    if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [best = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count >= ENOUGH && count >= total * SHARE ? best : '';
}
