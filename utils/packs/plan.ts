import type { StoredConsole } from '@/utils/database/database';
import type { PackChange } from '@/utils/database/packs';
import type { Article, ArticleContent } from '@/utils/model/article';
import type { Category, InstalledPack, Pack } from '@/utils/model/pack';
import type { Reply, ReplyContent } from '@/utils/model/reply';
import type { Rule } from '@/utils/model/rule';
import { canonical } from './canonical';
import type { ImportProblem, ParsedFile } from './parsed';
import { planRules } from './plan-rules';

/** What an import would do, in numbers and rows, before anything is written. */
export interface ImportPlan {
  change: PackChange;
  counts: { new: number; changed: number; same: number; removed: number };
  /** Nothing at all would change, not even the pack's version or its categories. */
  isNoop: boolean;
  rejected: ImportProblem[];
}

interface Installed {
  pack: InstalledPack | null;
  replies: Reply[];
  articles: Article[];
  categories: Category[];
  rules: Rule[];
  consoles: StoredConsole[];
}

/**
 * Compares a parsed file with what its pack installed before. Identical rows are left
 * alone, so that an update touches only what changed.
 * @param now UTC epoch ms, stamped on new and changed rows
 */
export function planImport(file: ParsedFile, installed: Installed, now: number): ImportPlan {
  const { pack, rejected } = file;
  const replies = compare<ReplyContent, Reply>(pack.replies, installed.replies, pack, now);
  const articles = compare<ArticleContent, Article>(pack.articles, installed.articles, pack, now);
  const rules = planRules(pack, installed.rules, now);
  const consoles = compareConsoles(pack, installed.consoles, now);
  const categories = pack.categories.map((category) => ({
    ...category,
    key: `${pack.id}|${category.id}`,
    packId: pack.id,
  }));
  const keys = new Set(categories.map((category) => category.key));
  const head: InstalledPack = {
    ...headOf(pack),
    installedAt: now,
    counts: {
      replies: pack.replies.length,
      articles: pack.articles.length,
      rules: pack.rules.length,
      // Left out where there are none: a pack from before is then still the same.
      ...(pack.consoles.length > 0 ? { consoles: pack.consoles.length } : {}),
    },
  };
  const parts = [replies, articles, rules, consoles];
  const sum = (count: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + count(part), 0);
  const touched = sum(({ write, removed }) => write.length + removed.length);
  return {
    isNoop: touched === 0 && isSameHead(installed, head, categories),
    change: {
      pack: head,
      replies: replies.write,
      articles: articles.write,
      rules: rules.write,
      categories,
      consoles: consoles.write,
      removed: {
        consoles: consoles.removed,
        replies: replies.removed,
        articles: articles.removed,
        rules: rules.removed,
        categories: installed.categories.map((row) => row.key).filter((key) => !keys.has(key)),
      },
    },
    counts: {
      new: sum(({ added }) => added),
      changed: sum(({ changed }) => changed),
      same: sum(({ same }) => same),
      removed: sum(({ removed }) => removed.length),
    },
    rejected,
  };
}

type Stored = {
  id: string;
  packId: string | null;
  rev: number;
  order: number;
  createdAt: number;
  updatedAt: number;
};

interface Compared<R> {
  write: Omit<R, 'rev'>[];
  removed: string[];
  added: number;
  changed: number;
  same: number;
}

function compare<C extends { id: string; locale?: string | undefined }, R extends Stored>(
  items: C[],
  before: R[],
  pack: Pack,
  now: number,
): Compared<R> {
  const old = new Map(before.map((row) => [row.id, row]));
  const write: Omit<R, 'rev'>[] = [];
  const count = { added: 0, changed: 0, same: 0 };
  items.forEach((item, order) => {
    const known = old.get(item.id);
    const content = { ...item, locale: item.locale ?? pack.locale, packId: pack.id };
    const isSame = known !== undefined && contentOf(known) === canonical(content);
    count[!known ? 'added' : isSame ? 'same' : 'changed']++;
    // A new place alone is written, but nobody needs to be told of it.
    if (isSame && known.order === order) return;
    const updatedAt = isSame ? known.updatedAt : now;
    const row = { ...content, order, createdAt: known?.createdAt ?? now, updatedAt };
    write.push(row as unknown as Omit<R, 'rev'>);
  });
  const ids = new Set(items.map((item) => item.id));
  return { write, removed: before.map((row) => row.id).filter((id) => !ids.has(id)), ...count };
}

function compareConsoles(
  pack: Pack,
  before: StoredConsole[],
  now: number,
): Compared<StoredConsole & { rev: number }> {
  const old = new Map(before.map((row) => [row.id, row]));
  const count = { added: 0, changed: 0, same: 0 };
  const write = pack.consoles.flatMap((definition) => {
    const known = old.get(definition.id);
    const isSame = known !== undefined && canonical(known.definition) === canonical(definition);
    count[!known ? 'added' : isSame ? 'same' : 'changed']++;
    return isSame ? [] : [{ id: definition.id, definition, packId: pack.id, savedAt: now }];
  });
  const ids = new Set(pack.consoles.map(({ id }) => id));
  return { write, removed: before.map(({ id }) => id).filter((id) => !ids.has(id)), ...count };
}

function contentOf(row: Stored): string {
  const { rev: _rev, order: _order, createdAt: _created, updatedAt: _updated, ...content } = row;
  return canonical(content);
}

function isSameHead(installed: Installed, head: InstalledPack, categories: Category[]): boolean {
  if (!installed.pack) return false;
  const { installedAt: _, ...before } = installed.pack;
  const { installedAt: __, ...after } = head;
  const byKey = (rows: Category[]) => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return (
    canonical(before) === canonical(after) &&
    canonical(byKey(installed.categories)) === canonical(byKey(categories))
  );
}

function headOf(pack: Pack): Omit<InstalledPack, 'installedAt' | 'counts'> {
  const { categories: _c, replies: _r, articles: _a, rules: _w, consoles: _s, ...head } = pack;
  return head;
}
