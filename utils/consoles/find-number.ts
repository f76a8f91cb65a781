import type { NumberShape } from '@/utils/model/console';

/**
 * The first run in `text` that has the shape and no digit or Latin letter touching it, ''
 * when there is none. Linear: each start is tried once, parts take what they can.
 */
export function findNumber(text: string, shape: NumberShape): string {
  for (let start = 0; start < text.length; start++) {
    if (start > 0 && touches(text[start - 1]) && touches(text[start])) continue;
    const end = match(text, start, shape);
    if (end > start && !(touches(text[end]) && touches(text[end - 1]))) {
      return text.slice(start, end);
    }
  }
  return '';
}

/** Where the shape ends that begins at `start`; -1 when it does not. */
function match(text: string, start: number, shape: NumberShape): number {
  let at = start;
  for (const part of shape) {
    if (typeof part === 'string') {
      if (!text.startsWith(part, at)) return -1;
      at += part.length;
      continue;
    }
    const [least, most] = Array.isArray(part) ? part : part.letters;
    const fits = Array.isArray(part) ? isDigit : isLetter;
    let taken = 0;
    while (taken < most && fits(text[at + taken])) taken++;
    if (taken < least) return -1;
    at += taken;
  }
  return at;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /^[a-z]$/i.test(char);
}

function touches(char: string | undefined): boolean {
  return isDigit(char) || isLetter(char);
}
