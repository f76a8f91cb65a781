import { z } from 'zod';
import { guideIdSchema, idSchema, instantSchema, localeSchema, scopeSchema } from './scope';

/** Kinds of knowledge an agent must have at hand (guides 000-04, 000-23). */
const articleKinds = [
  'product',
  'spec',
  'usage',
  'caution',
  'promotion',
  'policy',
  'process',
  'faq',
] as const;

/** The fields of an article that a person writes; a pack carries exactly these. */
export const articleContentSchema = z.object({
  id: idSchema,
  title: z.string().min(1).max(300),
  kind: z.enum(articleKinds),
  /** Markdown; sanitised before it is shown. At most 200,000 characters. */
  body: z.string().max(200_000),
  category: z.string().max(120).default(''),
  tags: z.array(z.string().max(60)).max(50).default([]),
  /** Other ways buyers ask for this. */
  aliases: z.array(z.string().max(300)).max(200).default([]),
  guideIds: z.array(guideIdSchema).max(60).default([]),
  locale: localeSchema.optional(),
  scope: scopeSchema.optional(),
  validFrom: instantSchema.optional(),
  validTo: instantSchema.optional(),
  reviewBy: instantSchema.optional(),
});
export type ArticleContent = z.infer<typeof articleContentSchema>;

/** A row of the library. `packId` null = written here, not by a pack. */
export type Article = Omit<ArticleContent, 'locale'> & {
  locale: string;
  packId: string | null;
  /** Place among its pack's items, 0-based: the order its author gave. */
  order: number;
  /** Library revision at which this row last changed; drives the search index. */
  rev: number;
  createdAt: number;
  updatedAt: number;
};
