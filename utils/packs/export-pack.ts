import type { StoredConsole } from '@/utils/database/database';
import { readPackRows } from '@/utils/database/packs';
import type { Article, ArticleContent } from '@/utils/model/article';
import type { ConsoleDefinition } from '@/utils/model/console';
import type { Category, CategoryContent, Pack, PackHead } from '@/utils/model/pack';
import { type PackParts, partsOf } from '@/utils/model/pack-parts';
import type { ReminderRule, StoredReminderRule } from '@/utils/model/reminder-rule';
import type { Reply, ReplyContent } from '@/utils/model/reply';
import type { Rule, RuleContent } from '@/utils/model/rule';
import { contentOfRow, type ItemRow, type ItemType, orderOf } from './item-kinds';

/**
 * An installed pack as it is here now, local edits included; `writeSidedeskPack` makes its file.
 * Its signature is left out: it was over what its owner wrote. @returns null when there is none
 */
export async function exportPack(packId: string): Promise<Pack | null> {
  const { parts = {}, pack, ...rows } = await readPackRows(packId);
  if (!pack) return null;
  const { installedAt: _i, counts: _c, baseKey: _b, skipped: _s, signature: _, ...head } = pack;
  const categories = rows.categories.map(contentOfCategory);
  return { ...exportItems({ ...rows, categories: [] }, head, parts), categories };
}

/** Rows to put into a pack, of any pack or one's own. */
export interface Selection {
  replies?: Reply[];
  articles?: Article[];
  rules?: Rule[];
  consoles?: StoredConsole[];
  reminderRules?: StoredReminderRule[];
  /** The library's; those the items name, and those above them, are taken along. */
  categories?: Category[];
}

/** A pack of chosen rows, in the order they have here. */
export function exportItems(selection: Selection, head: PackHead, parts: PackParts = {}): Pack {
  const { replies = [], articles = [], rules = [], consoles = [], categories = [] } = selection;
  const { reminderRules = [] } = selection;
  const { locale } = head;
  return {
    ...head,
    categories: takeCategories([...replies, ...articles], categories),
    replies: contents('reply', replies, locale) as ReplyContent[],
    articles: contents('article', articles, locale) as ArticleContent[],
    rules: contents('rule', rules, locale) as RuleContent[],
    consoles: contents('console', consoles, locale) as ConsoleDefinition[],
    ...(reminderRules.length > 0
      ? { reminderRules: contents('reminder', reminderRules, locale) as ReminderRule[] }
      : {}),
    ...partsOf(parts),
  };
}

function contents(type: ItemType, rows: ItemRow[], locale: string): object[] {
  const ordered = rows.toSorted(
    (a, b) => (orderOf(a) ?? 0) - (orderOf(b) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return ordered.map((row) => {
    const content = contentOfRow(type, row);
    // The pack says it once for all of its items.
    if (!('locale' in content) || content.locale !== locale) return content;
    const { locale: _, ...rest } = content;
    return rest;
  });
}

function takeCategories(items: (Reply | Article)[], known: Category[]): CategoryContent[] {
  const byKey = new Map(known.map((category) => [category.key, category]));
  const taken = new Map<string, CategoryContent>();
  for (const { packId, category } of items) {
    let id: string | null = category;
    // A category above itself would never end.
    while (id !== null && id !== '' && !taken.has(id)) {
      const found: Category | undefined = byKey.get(`${packId ?? ''}|${id}`);
      if (!found) break;
      taken.set(id, contentOfCategory(found));
      id = found.parent;
    }
  }
  return [...taken.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function contentOfCategory({ id, name, parent, order }: Category): CategoryContent {
  return { id, name, parent, order };
}
