import type { ConsoleDefinition } from '@/utils/consoles/definition';
import { type Box, boxAt, canType } from './box';
import type { BoxMemory } from './box-memory';

/**
 * The console's reply box: the first candidate that is on screen and takes text (hidden
 * decoys and disabled twins exist). On a page we know nothing about, or whose selectors
 * have gone stale, it is the box the agent used last.
 */
export function findBox(
  definition: ConsoleDefinition,
  memory: BoxMemory,
  root: ParentNode = document,
): Box | null {
  for (const { css } of definition.composer) {
    for (const element of root.querySelectorAll(css)) {
      const box = boxAt(element);
      if (box && canType(box)) return box;
    }
  }
  const last = memory.lastBox();
  return last && canType(last) ? last : null;
}
