import type { DiffPart } from '@/utils/packs/diff-content';
import classes from './replace.module.css';

/** Characters shown around a change; a long text would hide it. */
const AROUND = 40;

/** Two versions of a text in one line: what goes struck through, what comes marked. */
export function DiffText({ parts }: { parts: DiffPart[] }) {
  return (
    <p className={classes.diff}>
      {parts.map(({ text, is }, i) => {
        const key = `${i} ${is}`;
        if (is === 'gone') return <del key={key}>{text}</del>;
        if (is === 'added') return <ins key={key}>{text}</ins>;
        return <span key={key}>{shorten(text, i === 0, i === parts.length - 1)}</span>;
      })}
    </p>
  );
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= AROUND * 2) return text;
  const start = isFirst ? '' : text.slice(0, AROUND);
  const end = isLast ? '' : text.slice(-AROUND);
  return `${start}…${end}`;
}
