import type { Article } from '@/utils/model/article';
import type { Reply } from '@/utils/model/reply';
import { isTraditional } from '@/utils/replies/choose-variant';
import type { SearchItem } from '@/utils/search/types';
import { fold } from '@/utils/text/normalise';
import { stripMarkdown } from './strip-markdown';

/** What the search engine sees of a reply. */
export function indexReply(reply: Reply): SearchItem {
  return {
    id: reply.id,
    kind: 'reply',
    title: reply.title,
    body: textsOf(reply).join('\n'),
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

/** What its wordings say: what one says in both scripts counts once, for they are found alike. */
function textsOf({ variants, locale }: Reply): string[] {
  const texts = variants.flatMap(({ text, steps = [] }) => [text, ...steps]);
  if (!variants.some((one) => isTraditional(one.locale ?? locale))) return texts;
  return [...new Map(texts.map((text) => [fold(text), text])).values()];
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
