import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryRow } from './entry-row';
import classes from './library.module.css';
import type { ShownEntry } from './use-library';
import { useWindow } from './use-window';

/** Height of one line, CSS px; `.row` in the style sheet fills it. */
const ROW = 64;

/** Lines that Page Up and Page Down move by. */
const PAGE = 8;

/** The list of lines: one focus stop, arrow keys choose, only visible rows are in the page. */
export function EntryList(props: {
  rows: ShownEntry[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { rows, chosen, onChoose } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { first, end } = useWindow(box, rows.length, ROW);
  const at = rows.findIndex(({ entry }) => entry.id === chosen);

  useEffect(() => {
    const element = box.current;
    if (!element || at < 0) return;
    if (at * ROW < element.scrollTop) element.scrollTop = at * ROW;
    const below = (at + 1) * ROW - element.clientHeight;
    if (below > element.scrollTop) element.scrollTop = below;
  }, [at]);

  const move = (event: KeyboardEvent) => {
    const target = nextIndex(event.key, at, rows.length);
    const row = target === null ? undefined : rows[target];
    if (!row) return;
    event.preventDefault();
    onChoose(row.entry.id);
  };

  return (
    <div
      ref={box}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('manager/library/list')}
      aria-activedescendant={at >= first && at < end ? `entry-${at}` : undefined}
      onKeyDown={move}
    >
      <div style={{ height: rows.length * ROW, position: 'relative' }} role="presentation">
        {rows.slice(first, end).map((row, i) => (
          <EntryRow
            key={row.entry.id}
            id={`entry-${first + i}`}
            row={row}
            top={(first + i) * ROW}
            place={first + i + 1}
            of={rows.length}
            chosen={row.entry.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

/** Where a key leads from `at` (-1 = nowhere yet); null for a key that is not ours. */
function nextIndex(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(Math.max(at, 0) + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
