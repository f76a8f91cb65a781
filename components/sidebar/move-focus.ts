import type { KeyboardEvent } from 'react';

/** Arrow keys move between the buttons of a list and the field above it. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.nativeEvent.isComposing) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[Math.min(Math.max(0, at + step), all.length - 1)]?.focus();
  event.preventDefault();
}
