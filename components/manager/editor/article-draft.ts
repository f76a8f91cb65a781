import { type Article, type ArticleContent, articleContentSchema } from '@/utils/model/article';
import type { WhereDraft } from './where-fields';

/** An article as it is being written, valid or not yet. */
export type ArticleDraft = Omit<ArticleContent, keyof WhereDraft | 'images'> &
  WhereDraft & { images?: ArticleContent['images'] | undefined };

/** An empty article under a new id. */
export function newArticle(): ArticleDraft {
  return {
    id: `own.${crypto.randomUUID()}`,
    title: '',
    category: '',
    tags: [],
    aliases: [],
    guideIds: [],
    kind: 'faq',
    body: '',
  };
}

/** A stored article as a draft of itself, or of a copy that is one's own. */
export function articleDraftOf(article: Article, category: string, copy: boolean): ArticleDraft {
  const { packId: _p, order: _o, rev: _r, createdAt: _c, updatedAt: _u, ...content } = article;
  const draft = { ...structuredClone(content), category };
  return copy ? { ...draft, id: newArticle().id, guideIds: [] } : draft;
}

/** A kept draft as one that can be shown; null for anything else. */
export function reviveArticle(kept: unknown): ArticleDraft | null {
  const draft = kept as ArticleDraft | null;
  return typeof draft?.body === 'string' ? { ...newArticle(), ...draft } : null;
}

/** The article once it is whole; pictures the body no longer shows stay behind. */
export function finishArticle(draft: ArticleDraft): ArticleContent | null {
  const images = draft.images?.filter(({ name }) => draft.body.includes(`(image:${name})`));
  const whole = articleContentSchema.safeParse({
    ...draft,
    images: images && images.length > 0 ? images : undefined,
  });
  // An article without a word answers nothing.
  return whole.success && draft.body.trim() !== '' ? whole.data : null;
}
