import type { Article } from '@/utils/model/article';
import type { Reply } from '@/utils/model/reply';
import type { SearchItem } from '@/utils/search/types';
import { stripMarkdown } from './strip-markdown';

/** What the search engine sees of a reply. */
export function indexReply(reply: Reply): SearchItem {
  return {
    id: reply.id,
    kind: 'reply',
    title: reply.title,
    body: reply.variants.flatMap(({ text, steps = [] }) => [text, ...steps]).join('\n'),
    codes: reply.codes,
    aliases: reply.aliases,
    tags: reply.tags,
    category: reply.category,
    packId: reply.packId,
    locale: reply.locale,
    updatedAt: reply.updatedAt,
    ...scopeOf(reply),
  };
}

/** What the search engine sees of an article. */
export function indexArticle(article: Article): SearchItem {
  return {
    id: article.id,
    kind: 'article',
    title: article.title,
    body: stripMarkdown(article.body),
    codes: [],
    aliases: article.aliases,
    tags: article.tags,
    category: article.category,
    packId: article.packId,
    locale: article.locale,
    updatedAt: article.updatedAt,
    ...scopeOf(article),
  };
}

function scopeOf(row: Reply | Article): Partial<SearchItem> {
  return {
    ...(row.scope?.consoles ? { consoles: row.scope.consoles } : {}),
    ...(row.scope?.shops ? { shops: row.scope.shops } : {}),
    ...(row.validFrom ? { validFrom: row.validFrom } : {}),
    ...(row.validTo ? { validTo: row.validTo } : {}),
  };
}
