import type { Listening } from './watch-frames';

/**
 * Keeps keys from the page: its own handlers see neither the press nor its end (some consoles
 * send on keyup). To be called before any listener that takes keys.
 * @returns takes the key whose `keydown` it is given
 */
export function keepKeys(
  signal: AbortSignal,
  on: Listening = window,
): (event: KeyboardEvent) => void {
  const kept = new Set<string>();
  const take = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal };
  // A key that comes up in another frame never says so here: its next press starts afresh.
  on.addEventListener('keydown', (event) => void kept.delete(event.code), options);
  for (const type of ['keypress', 'keyup'] as const) {
    on.addEventListener(
      type,
      (event) => {
        if (!kept.has(event.code)) return;
        take(event);
        if (type === 'keyup') kept.delete(event.code);
      },
      options,
    );
  }
  return (event) => {
    take(event);
    kept.add(event.code);
  };
}
