import type { StoredConsole } from '@/utils/database/database';
import type { Article, ArticleContent } from '@/utils/model/article';
import type { ConsoleDefinition } from '@/utils/model/console';
import type { Pack } from '@/utils/model/pack';
import type { ReminderRule, StoredReminderRule } from '@/utils/model/reminder-rule';
import type { Reply, ReplyContent } from '@/utils/model/reply';
import { type Rule, type RuleContent, titleOf } from '@/utils/model/rule';
import { isSameContent } from './same-content';

/** What a pack holds that is compared and decided on one by one. */
export type ItemType = 'reply' | 'article' | 'rule' | 'console' | 'reminder';
export type ItemContent =
  | ReplyContent
  | ArticleContent
  | RuleContent
  | ConsoleDefinition
  | ReminderRule;
export type ItemRow =
  | Omit<Reply, 'rev'>
  | Omit<Article, 'rev'>
  | Rule
  | StoredConsole
  | StoredReminderRule;

/** The list of a pack (and the table of the library) that items of a type are in. */
export const listOf = {
  reply: 'replies',
  article: 'articles',
  rule: 'rules',
  console: 'consoles',
  reminder: 'reminderRules',
} as const satisfies Record<ItemType, keyof Pack>;
export const itemTypes = Object.keys(listOf) as ItemType[];

/** The items of a pack as their author wrote them, each with the language it is in. */
export function contentsOf(pack: Pack, type: ItemType): ItemContent[] {
  const list: ItemContent[] = pack[listOf[type]] ?? [];
  if (type !== 'reply' && type !== 'article') return list;
  return (list as ReplyContent[]).map((item) =>
    item.locale === undefined ? { ...item, locale: pack.locale } : item,
  );
}

/** What a row says, without what the library added. */
export function contentOfRow(type: ItemType, row: ItemRow): ItemContent {
  if (type === 'console') return (row as StoredConsole).definition;
  const { packId: _p, order: _o, createdAt: _c, updatedAt: _u, ...rest } = row as Reply;
  const { rev: _r, ...said } = rest;
  // A reminder rule says itself whether it begins switched on; a wording rule does not.
  if (type !== 'rule') return said;
  const { on: _on, ...content } = said as typeof said & { on?: boolean };
  return content;
}

/** Whether two say the same. Switching a reminder rule on or off is no edit of what it says. */
export function saysSame(type: ItemType, a: ItemContent, b: ItemContent | null): boolean {
  if (type !== 'reminder' || !b) return isSameContent(a, b);
  const { on: _a, ...left } = a as ReminderRule;
  const { on: _b, ...right } = b as ReminderRule;
  return isSameContent(left, right);
}

interface Placing {
  packId: string | null;
  order: number;
  /** UTC epoch ms. */
  now: number;
  /** The row it replaces: keeps when it was made, and whether a rule is on. */
  known: ItemRow | null;
}

/** A row that says this. */
export function rowOf(
  type: ItemType,
  content: ItemContent,
  { packId, order, now, known }: Placing,
): ItemRow {
  if (type === 'console') {
    return { id: content.id, definition: content as ConsoleDefinition, packId, savedAt: now };
  }
  if (type === 'reminder') {
    const rule = content as ReminderRule;
    const on = (known as StoredReminderRule | null)?.on ?? rule.on;
    return { ...rule, on, packId, order, updatedAt: now };
  }
  const createdAt = (known as Reply | null)?.createdAt ?? now;
  const row = { ...(content as ReplyContent), packId, order, createdAt, updatedAt: now };
  if (type !== 'rule') return row as ItemRow;
  return { ...row, on: (known as Rule | null)?.on ?? true } as unknown as Rule;
}

/** Place of a row among its pack's, 0-based; consoles have none. */
export function orderOf(row: ItemRow): number | null {
  return 'order' in row ? row.order : null;
}

/** When a row was last written, UTC epoch ms. */
export function writtenAt(row: ItemRow): number {
  return 'savedAt' in row ? row.savedAt : row.updatedAt;
}

/** What a list calls an item. */
export function nameOf(type: ItemType, content: ItemContent): string {
  if (type === 'reminder') {
    const { name } = content as ReminderRule;
    return name['zh-CN'] ?? name.en ?? name['zh-TW'] ?? content.id;
  }
  if (type === 'rule') return titleOf(content as RuleContent);
  if (type === 'console') return (content as ConsoleDefinition).label || content.id;
  return (content as ReplyContent).title;
}
