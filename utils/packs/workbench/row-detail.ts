import type { LibraryItem } from '@/utils/database/library';
import type { PlanRow } from '../classify';
import { diffContent, type FieldDiff } from '../diff-content';
import { contentOfRow, type ItemContent } from '../item-kinds';
import type { Side } from './calls';

/** Characters of one text that are shown; nobody reads on in a preview. */
const LONGEST_SHOWN = 6_000;
/** Fields that tell a person nothing: ids, stamps, the bytes of pictures. */
const SILENT = /^(?:id|guideIds|next)$|(?:^|\.)(?:updatedAt|data)$/;

/**
 * What a row says, side by side where there is something to choose between.
 * @param near the item of a `duplicate` that says nearly the same
 * @param locale BCP 47: how texts part into words
 */
export function sidesOf(row: PlanRow, near: ItemContent | null, locale: string): Side[] {
  const { theirs, mine, base, kind, type } = row;
  const said = mine && contentOfRow(type, mine);
  const differ = (a: ItemContent | null, b: ItemContent) => shownOf(a, b, locale);
  if (kind === 'duplicate' && near && theirs) {
    return [
      { is: 'near', fields: plain(near, locale) },
      { is: 'theirs', fields: differ(near, theirs) },
    ];
  }
  if (said && theirs && (kind === 'conflict' || kind === 'kept')) {
    return [
      { is: 'mine', fields: base ? differ(base, said) : plain(said, locale) },
      {
        is: 'theirs',
        fields: kind === 'kept' ? plain(theirs, locale) : differ(base ?? said, theirs),
      },
    ];
  }
  if (said && theirs && kind === 'changed') return [{ is: 'theirs', fields: differ(said, theirs) }];
  if (said && base && !theirs) {
    const edits = differ(base, said);
    return [{ is: 'mine', fields: edits.length > 0 ? edits : plain(said, locale) }];
  }
  const only = theirs ?? said;
  return only ? [{ is: theirs ? 'theirs' : 'mine', fields: plain(only, locale) }] : [];
}

/** An item of the library without what only the library knows. */
export function contentOfItem(item: LibraryItem): ItemContent {
  const { type, ...row } = item;
  return contentOfRow(type, row);
}

function plain(content: ItemContent, locale: string): FieldDiff[] {
  return shownOf(null, content, locale).map(({ path, parts }) => ({
    path,
    parts: parts.map(({ text }) => ({ text, is: 'same' })),
  }));
}

function shownOf(before: ItemContent | null, after: ItemContent, locale: string): FieldDiff[] {
  const empty = {} as ItemContent;
  return diffContent(before ?? empty, after, locale)
    .filter(({ path }) => !SILENT.test(path))
    .map(({ path, parts }) => ({ path, parts: parts.map(shorten) }));
}

function shorten<T extends { text: string }>(part: T): T {
  return part.text.length > LONGEST_SHOWN
    ? { ...part, text: `${part.text.slice(0, LONGEST_SHOWN)}…` }
    : part;
}
