import type { PackChange } from '@/utils/database/packs';
import type { Article, ArticleContent } from '@/utils/model/article';
import type { Category, InstalledPack, Pack } from '@/utils/model/pack';
import type { Reply, ReplyContent } from '@/utils/model/reply';
import type { ImportProblem, ParsedFile } from './parsed';

/** What an import would do, in numbers and rows, before anything is written. */
export interface ImportPlan {
  change: PackChange;
  counts: { new: number; changed: number; same: number; removed: number };
  rejected: ImportProblem[];
}

interface Installed {
  replies: Reply[];
  articles: Article[];
  categories: Category[];
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
  const categories = pack.categories.map((category) => ({
    ...category,
    key: `${pack.id}|${category.id}`,
    packId: pack.id,
  }));
  const keys = new Set(categories.map((category) => category.key));
  const head: InstalledPack = {
    ...headOf(pack),
    installedAt: now,
    counts: { replies: pack.replies.length, articles: pack.articles.length },
  };
  return {
    change: {
      pack: head,
      replies: replies.write,
      articles: articles.write,
      categories,
      removed: {
        replies: replies.removed,
        articles: articles.removed,
        categories: installed.categories.map((row) => row.key).filter((key) => !keys.has(key)),
      },
    },
    counts: {
      new: replies.added + articles.added,
      changed: replies.write.length + articles.write.length - replies.added - articles.added,
      same: replies.same + articles.same,
      removed: replies.removed.length + articles.removed.length,
    },
    rejected,
  };
}

type Stored = {
  id: string;
  packId: string | null;
  rev: number;
  createdAt: number;
  updatedAt: number;
};

function compare<C extends { id: string; locale?: string | undefined }, R extends Stored>(
  items: C[],
  before: R[],
  pack: Pack,
  now: number,
): { write: Omit<R, 'rev'>[]; removed: string[]; added: number; same: number } {
  const old = new Map(before.map((row) => [row.id, row]));
  const write: Omit<R, 'rev'>[] = [];
  let added = 0;
  let same = 0;
  for (const item of items) {
    const known = old.get(item.id);
    const content = { ...item, locale: item.locale ?? pack.locale, packId: pack.id };
    if (known && contentOf(known) === canonical(content)) {
      same++;
      continue;
    }
    if (!known) added++;
    write.push({
      ...content,
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    } as unknown as Omit<R, 'rev'>);
  }
  const ids = new Set(items.map((item) => item.id));
  return { write, removed: before.map((row) => row.id).filter((id) => !ids.has(id)), added, same };
}

function contentOf(row: Stored): string {
  const { rev: _rev, createdAt: _created, updatedAt: _updated, ...content } = row;
  return canonical(content);
}

/** JSON with sorted keys: equal content gives equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function headOf(pack: Pack): Omit<InstalledPack, 'installedAt' | 'counts'> {
  const { categories: _c, replies: _r, articles: _a, ...head } = pack;
  return head;
}
