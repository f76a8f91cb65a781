import type { LibraryItem } from '@/utils/database/library';
import { articleContentSchema } from '@/utils/model/article';
import { replyContentSchema } from '@/utils/model/reply';

/** What to look for: plain text, never a pattern. */
export interface Replacement {
  find: string;
  replace: string;
  matchCase: boolean;
}

/** An item in which something was found. `isValid` false: it would be no item any more. */
export interface Replaced {
  before: LibraryItem;
  after: LibraryItem;
  /** Places replaced. */
  count: number;
  isValid: boolean;
}

/** Makes a function that replaces in an item's title, other questions, texts and notes. */
export function makeReplacer(wish: Replacement): (item: LibraryItem) => Replaced | null {
  const plain = wish.find.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const pattern = new RegExp(plain, wish.matchCase ? 'gu' : 'giu');
  return (before) => {
    let count = 0;
    const inText = (text: string) =>
      text.replace(pattern, () => {
        count++;
        return wish.replace;
      });
    const after = mapTexts(before, inText);
    if (count === 0) return null;
    return { before, after, count, isValid: isItem(after) };
  };
}

function mapTexts(item: LibraryItem, inText: (text: string) => string): LibraryItem {
  const shared = { title: inText(item.title), aliases: item.aliases.map(inText) };
  if (item.type === 'article') return { ...item, ...shared, body: inText(item.body) };
  return {
    ...item,
    ...shared,
    variants: item.variants.map((variant) => ({
      ...variant,
      text: inText(variant.text),
      ...(variant.steps ? { steps: variant.steps.map(inText) } : {}),
    })),
    ...(item.notes === undefined ? {} : { notes: inText(item.notes) }),
  };
}

function isItem(item: LibraryItem): boolean {
  const schema = item.type === 'reply' ? replyContentSchema : articleContentSchema;
  return schema.safeParse(item).success;
}
