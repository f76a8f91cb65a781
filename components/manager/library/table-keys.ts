import type { KeyboardEvent } from 'react';
import type { ShownEntry } from './use-library';
import type { Selection } from './use-selection';

/** Rows that Page Up and Page Down move by. */
const PAGE = 12;

/** What a table can ask its view to do. */
export interface TableActs {
  choose(id: string): void;
  edit(id: string): void;
  remove(ids: string[]): void;
  /** One place up (-1) or down (1) among its neighbours. */
  shift(id: string, by: 1 | -1): void;
  /** To the place of another row. */
  drop(id: string, target: string): void;
}

interface World {
  rows: ShownEntry[];
  /** Index of the chosen row, -1 = none. */
  at: number;
  selection: Selection;
  canMove: boolean;
  acts: TableActs;
}

/** Everything the keyboard does in the table. */
export function tableKey(event: KeyboardEvent, world: World): void {
  // Buttons of the head have keys of their own.
  if (event.target !== event.currentTarget) return;
  if (act(event, world)) event.preventDefault();
}

function act(event: KeyboardEvent, { rows, at, selection, canMove, acts }: World): boolean {
  const { key } = event;
  const id = rows[at]?.entry.id;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key.toLowerCase() === 'a') {
    selection.all();
    return true;
  }
  if (isCommand) return false;
  if (event.altKey) {
    if (!canMove || id === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
    acts.shift(id, key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (key === 'Escape' && selection.ids.size > 0) {
    selection.clear();
    return true;
  }
  if (id !== undefined) {
    if (key === ' ') selection.toggle(id);
    else if (key === 'Enter') acts.edit(id);
    else if (key === 'Delete') acts.remove(selection.ids.size > 0 ? [...selection.ids] : [id]);
    if (key === ' ' || key === 'Enter' || key === 'Delete') return true;
  }
  const next = nextIndex(key, at, rows.length);
  const row = next === null ? undefined : rows[next];
  if (!row) return false;
  if (event.shiftKey) selection.extendTo(row.entry.id, id ?? null);
  acts.choose(row.entry.id);
  return true;
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
