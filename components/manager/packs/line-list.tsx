import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWindow } from '../library/use-window';
import classes from './plan-lines.module.css';
import { useLines } from './use-lines';

/** Height of one line, CSS px; `.line` in the style sheet fills it. */
const ROW = 56;
/** Lines that Page Up and Page Down move by. */
const PAGE = 8;

/** A list of any length: one focus stop, only visible lines in the page and in its memory. */
export function LineList<T>(props: {
  label: string;
  count: number;
  at: number;
  onAt: (at: number) => void;
  fetch: (first: number, count: number) => Promise<T[]>;
  stamp: number;
  /** Keys of the list's own; true = taken. */
  onKey?: (key: string) => boolean;
  children: (line: T) => ReactNode;
}) {
  const { count, at, onAt, onKey } = props;
  const box = useRef<HTMLDivElement>(null);
  const view = useWindow(box, count, ROW);
  const lineAt = useLines(props.fetch, view, props.stamp);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    if (at * ROW < element.scrollTop) element.scrollTop = at * ROW;
    const below = (at + 1) * ROW - element.clientHeight;
    if (below > element.scrollTop) element.scrollTop = below;
  }, [at]);
  // What is looked at is what the keys are for.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = nextIndex(event.key, at, count);
    if (target === null && !onKey?.(event.key)) return;
    event.preventDefault();
    if (target !== null) onAt(target);
  };

  const places = Array.from({ length: view.end - view.first }, (_, i) => view.first + i);
  return (
    <div
      ref={box}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={at >= view.first && at < view.end ? `line-${at}` : undefined}
      onKeyDown={press}
    >
      <div style={{ height: count * ROW, position: 'relative' }} role="presentation">
        {places.map((place) => {
          const line = lineAt(place);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list is the focus stop
            <div
              key={place}
              id={`line-${place}`}
              className={classes.line}
              style={{ top: place * ROW }}
              role="option"
              aria-selected={place === at}
              aria-setsize={count}
              aria-posinset={place + 1}
              onClick={() => onAt(place)}
            >
              {line === undefined ? <span className={classes.lineAwaited} /> : props.children(line)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a key leads; null for a key that does not move. */
function nextIndex(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(at + 1, last);
    case 'ArrowUp':
    case 'k':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
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
