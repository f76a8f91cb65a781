import type { Remark } from '@/utils/compliance/check-draft';
import classes from './remarks.module.css';

interface Piece {
  at: number;
  text: string;
  level: Remark['level'] | null;
}

/** A text with what the remarks are about underlined; where two overlap, the first begins. */
export function MarkedText({ text, remarks }: { text: string; remarks: Remark[] }) {
  return (
    <p className={classes.text}>
      {cut(text, remarks).map(({ at, text: piece, level }) =>
        level === null ? (
          <span key={at}>{piece}</span>
        ) : (
          <mark key={at} className={classes.mark} data-level={level}>
            {piece}
          </mark>
        ),
      )}
    </p>
  );
}

function cut(text: string, remarks: Remark[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, level } of remarks) {
    if (start < done || start === end) continue;
    if (start > done) pieces.push({ at: done, text: text.slice(done, start), level: null });
    pieces.push({ at: start, text: text.slice(start, end), level });
    done = end;
  }
  if (done < text.length) pieces.push({ at: done, text: text.slice(done), level: null });
  return pieces;
}
