import { classify } from '@/utils/packs/classify';
import {
  contentOfRow,
  type ItemContent,
  type ItemRow,
  type ItemType,
  saysSame,
} from '@/utils/packs/item-kinds';
import { mergeContent } from '@/utils/packs/merge-content';
import { isSameContent } from '@/utils/packs/same-content';

/** The three sides of one item. */
export interface Sides {
  /** What the team says now; null = deleted. */
  theirs: ItemContent | null;
  /** What the team said when it was last seen here; null = deleted, undefined = never seen. */
  base: ItemContent | null | undefined;
  /** The row of this machine; null = none. */
  mine: ItemRow | null;
  /**
   * When the pack of the row was installed here, UTC epoch ms; 0 = it is of none. Decides, where
   * the team's word was never seen, whether a row was edited here or only came with its pack.
   */
  installedAt: number;
}

/** What becomes of the row of this machine. A conflict leaves it as it is until somebody decides. */
export type Incoming =
  | { do: 'nothing' }
  | { do: 'put'; content: ItemContent }
  | { do: 'remove' }
  | { do: 'conflict'; clashes: string[] };

/**
 * Joins what the team says with what was edited here, by the rules an update of a pack follows:
 * what only one side changed is taken from it, what both changed differently is a conflict.
 */
export function mergeIncoming(
  type: ItemType,
  { theirs, base, mine, installedAt }: Sides,
): Incoming {
  if (!mine) return mergeMissing(theirs, base ?? null);
  if (!theirs) {
    // Deleted by the team: what was never theirs or was edited here is not thrown away.
    const isAsSeen = base != null && saysSame(type, contentOfRow(type, mine), base);
    return isAsSeen ? { do: 'remove' } : base == null ? { do: 'nothing' } : conflict([]);
  }
  const row = classify(type, {
    theirs,
    mine,
    base,
    installedAt,
    order: 0,
    isSkipped: false,
  });
  switch (row.kind) {
    case 'conflict':
      return conflict(row.clashes);
    case 'changed':
      return {
        do: 'put',
        content:
          row.preset === 'merge'
            ? mergeContent<ItemContent>(
                base ?? ({} as ItemContent),
                contentOfRow(type, mine),
                theirs,
              ).merged
            : theirs,
      };
    default:
      return { do: 'nothing' };
  }
}

/** Not here: new, or deleted here. */
function mergeMissing(theirs: ItemContent | null, base: ItemContent | null): Incoming {
  if (!theirs) return { do: 'nothing' };
  if (!base) return { do: 'put', content: theirs };
  return isSameContent(theirs, base) ? { do: 'nothing' } : conflict([]);
}

const conflict = (clashes: string[]): Incoming => ({ do: 'conflict', clashes });
