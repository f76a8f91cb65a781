import type { Range } from '@/utils/search/types';
import classes from './highlight.module.css';

/** A text with its matched parts marked. Ranges are UTF-16 offsets, sorted, end exclusive. */
export function Highlight({ text, ranges }: { text: string; ranges: Range[] }) {
  const parts: { text: string; at: number; hit: boolean }[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (start > done) parts.push({ text: text.slice(done, start), at: done, hit: false });
    parts.push({ text: text.slice(start, end), at: start, hit: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), at: done, hit: false });
  return parts.map((part) =>
    part.hit ? (
      <mark key={part.at} className={classes.hit}>
        {part.text}
      </mark>
    ) : (
      <span key={part.at}>{part.text}</span>
    ),
  );
}
