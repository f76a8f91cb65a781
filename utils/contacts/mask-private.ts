import { findPrivateData } from '../compliance/find-private-data.ts';

/** A text with what is private in it covered: `138••••5678`; short pieces wholly. */
export function maskPrivate(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end, matched } of findPrivateData(text)) {
    masked += text.slice(from, start) + cover(matched);
    from = end;
  }
  return masked + text.slice(from);
}

function cover(text: string): string {
  const chars = [...text];
  if (chars.length < 9) return '•'.repeat(chars.length);
  return [...chars.slice(0, 3), ...chars.slice(3, -4).map(() => '•'), ...chars.slice(-4)].join('');
}
