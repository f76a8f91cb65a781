import { queryAll } from '@/utils/consoles/find-visible';
import type { Root } from '@/utils/consoles/roots';
import type { ConsoleDefinition } from '@/utils/model/console';
import { type Box, boxAt, canType, isTextBox } from './box';
import type { BoxMemory } from './box-memory';

/**
 * The console's reply box: the first candidate that is on screen and takes text (hidden
 * decoys and disabled twins exist). On a page we know nothing about, or whose selectors
 * have gone stale, it is the box the agent used last.
 * @param roots where to look, the page first; the innermost has the chat
 */
export function findBox(
  definition: ConsoleDefinition,
  memory: BoxMemory,
  roots: Root[] = [document],
): Box | null {
  for (const { css } of definition.composer) {
    for (const root of roots.toReversed()) {
      for (const element of queryAll(root, css)) {
        const box = boxAt(element);
        if (box && canType(box) && !isDecoy(box, definition)) return box;
      }
    }
  }
  const last = memory.lastBox();
  return last && canType(last) && !isDecoy(last, definition) ? last : null;
}

/** A box of the console's own that is no reply box: notes, hidden data. */
function isDecoy(box: Box, { decoys }: ConsoleDefinition): boolean {
  if (decoys.css.some((css) => box.matches(css))) return true;
  return isTextBox(box) && decoys.valueStarts.some((start) => box.value.startsWith(start));
}
