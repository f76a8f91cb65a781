/**
 * Hides a piece of private data so that its owner still recognises it: the first and last
 * quarter stay (`138****5678`), and of short pieces only the first character.
 */
export function maskPrivate(text: string): string {
  const letters = [...text];
  const shown = letters.length < 6 ? 1 : Math.min(4, Math.floor(letters.length / 4));
  const end = letters.length < 6 ? letters.length : letters.length - shown;
  return letters
    .map((letter, at) => (at < shown || at >= end || /\s/.test(letter) ? letter : '*'))
    .join('');
}
