import type { KeyboardEvent } from 'react';
import type { RowWish } from './today-row';

const wishes: Record<string, RowWish> = {
  Enter: 'open',
  i: 'insert',
  d: 'done',
  n: 'next',
  s: 'snooze',
  x: 'cancel',
  Delete: 'cancel',
};

/** What a key on a row asks for; null = nothing of ours. */
export function wishOfKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): RowWish | null {
  if (ctrlKey || altKey || metaKey) return null;
  return wishes[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** Moves the focus from row to row over all groups. @returns whether the key was one for that */
export function moveFocus(event: KeyboardEvent): boolean {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -1e9, End: 1e9 };
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
  const list = event.currentTarget.closest('[data-today]');
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(event.currentTarget as HTMLElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  return true;
}

/** Before a row goes, the one after it (or before it, at the end) takes the focus. */
export function focusBeside(id: string): void {
  const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
  const rows = [
    ...(row?.closest('[data-today]')?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
  ];
  const at = rows.indexOf(row as HTMLElement);
  if (row?.contains(document.activeElement)) (rows[at + 1] ?? rows[at - 1])?.focus();
}
