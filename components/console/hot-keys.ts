import {
  commandOf,
  type DeskCommand,
  isImeKey,
  isNextKey,
  type PanelKey,
  panelKeyOf,
  pickOf,
} from '@/utils/commands';
import { combinationOf } from '@/utils/keys/combination';
import { keepKeys } from './keep-keys';
import type { Listening } from './watch-frames';

interface HotKeys {
  /** False in a frame that does not carry the desk: its keys are the business of the one that does. */
  isOn(): boolean;
  run(command: DeskCommand['id']): void;
  /** Alt+digit in the console: insert what the open desk shows there. False = not ours. */
  pick(index: number): boolean;
  /** Item that the agent put on this combination. */
  itemOn(combination: string): string | undefined;
  insert(itemId: string): void;
  /** Alt+N in the console: the next message of a chain. False = not ours. */
  next(): boolean;
  /** Alt+O, Alt+B in the console: a panel of the open desk. False = not ours. */
  show(panel: PanelKey): boolean;
}

/**
 * Desk keys pressed while the console has the focus. First on `window` and in the capture
 * phase, so the console's own hot keys do not fire too; trusted key presses only.
 */
export function watchHotKeys(keys: HotKeys, signal: AbortSignal, on: Listening = window): void {
  const keep = keepKeys(signal, on);
  on.addEventListener(
    'keydown',
    (event) => {
      if (!keys.isOn() || !event.isTrusted || isImeKey(event)) return;
      const command = commandOf(event);
      const index = pickOf(event);
      const panel = panelKeyOf(event);
      const item = keys.itemOn(combinationOf(event));
      if (command) keys.run(command);
      else if (isNextKey(event)) {
        if (!keys.next()) return;
      } else if (panel) {
        if (!keys.show(panel)) return;
      } else if (index !== null) {
        if (!keys.pick(index)) return;
      } else if (!item) return;
      // A key held down inserts once.
      else if (!event.repeat) keys.insert(item);
      keep(event);
    },
    { capture: true, signal },
  );
}
