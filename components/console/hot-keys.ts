import { commandOf, type DeskCommand, isImeKey, pickOf } from '@/utils/commands';
import type { Listening } from './watch-frames';

interface HotKeys {
  /** False in a frame that does not carry the desk: its keys are the business of the one that does. */
  isOn(): boolean;
  run(command: DeskCommand['id']): void;
  /** Alt+digit in the console: insert what the open desk shows there. False = not ours. */
  pick(index: number): boolean;
}

/**
 * Desk keys pressed while the console has the focus. First on `window` and in the capture
 * phase, so the console's own hot keys do not fire too; trusted key presses only.
 */
export function watchHotKeys(keys: HotKeys, signal: AbortSignal, on: Listening = window): void {
  on.addEventListener(
    'keydown',
    (event) => {
      if (!keys.isOn() || !event.isTrusted || isImeKey(event)) return;
      const command = commandOf(event);
      const index = pickOf(event);
      if (command) keys.run(command);
      else if (index === null || !keys.pick(index)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}
