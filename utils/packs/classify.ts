import type { ItemContent, ItemRow, ItemType } from './item-kinds';
import { contentOfRow, nameOf, saysSame, writtenAt } from './item-kinds';
import { mergeContent } from './merge-content';

/**
 * What an import means for one item. `kept`: edited here, and the new version says what the
 * last one said. `conflict`: edited here, and the new version changed it too or no longer has it.
 */
export type PlanKind =
  | 'new'
  | 'changed'
  | 'identical'
  | 'duplicate'
  | 'conflict'
  | 'kept'
  | 'removed';

/**
 * `merge`: theirs where it was not edited here, mine where it was. `both`: theirs, and mine as
 * an item of one's own. `skip`: nothing happens, and a new item is left out of updates too.
 */
export type Decision = 'theirs' | 'mine' | 'both' | 'merge' | 'skip';

/** An item that says nearly the same. `nearness` is 0..1. */
export interface Near {
  type: ItemType;
  id: string;
  title: string;
  nearness: number;
  where: 'library' | 'file';
  /** Pack of an item of the library; null = one's own. */
  packId: string | null;
}

/** One row of a plan. */
export interface PlanRow {
  /** `type:id`, what decisions are kept under. */
  key: string;
  kind: PlanKind;
  type: ItemType;
  id: string;
  title: string;
  /** Place in its list of the file, 0-based; that of the library for what the file lacks. */
  order: number;
  theirs: ItemContent | null;
  mine: ItemRow | null;
  base: ItemContent | null;
  /** Fields changed on both sides. */
  clashes: string[];
  /** What happens unless somebody decides otherwise. */
  preset: Decision;
  near?: Near;
}

interface Sides {
  theirs: ItemContent | null;
  mine: ItemRow | null;
  /** What the installed version said; `undefined` when that version is not kept. */
  base: ItemContent | null | undefined;
  /** UTC epoch ms; without a kept version what was written later counts as edited. */
  installedAt: number;
  order: number;
  isSkipped: boolean;
}

/** Says what an import means for one item; at least one of `theirs` and `mine` is there. */
export function classify(type: ItemType, sides: Sides): PlanRow {
  const { theirs, mine, order } = sides;
  const base = sides.base ?? null;
  const said = mine && contentOfRow(type, mine);
  const content = (theirs ?? said) as ItemContent;
  const row = {
    key: `${type}:${content.id}`,
    type,
    id: content.id,
    title: nameOf(type, content),
    order,
    theirs,
    mine,
    base,
    clashes: [] as string[],
  };
  if (!said) return { ...row, kind: 'new', preset: sides.isSkipped ? 'skip' : 'theirs' };
  const isEdited =
    sides.base === undefined
      ? writtenAt(mine as ItemRow) > sides.installedAt
      : !saysSame(type, said, base);
  if (!theirs) {
    if (!isEdited) return { ...row, kind: 'removed', preset: 'theirs' };
    // Not of any version: it was added to the pack here.
    return { ...row, kind: sides.base === null ? 'kept' : 'conflict', preset: 'mine' };
  }
  if (saysSame(type, said, theirs)) return { ...row, kind: 'identical', preset: 'theirs' };
  if (!isEdited) return { ...row, kind: 'changed', preset: 'theirs' };
  if (base && saysSame(type, theirs, base)) return { ...row, kind: 'kept', preset: 'mine' };
  const { clashes } = mergeContent(base ?? ({} as ItemContent), said, theirs);
  return clashes.length > 0
    ? { ...row, kind: 'conflict', preset: 'mine', clashes }
    : { ...row, kind: 'changed', preset: 'merge' };
}
