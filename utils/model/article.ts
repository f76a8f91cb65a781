import { z } from 'zod';
import { type ItemRow, imageSchema, itemFields } from './item';

/** Kinds of knowledge an agent must have at hand (guides 000-04, 000-23). */
export const articleKinds = [
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
  ...itemFields,
  kind: z.enum(articleKinds),
  /** Markdown; sanitised before it is shown. At most 200,000 characters. */
  body: z.string().max(200_000),
  /** Pictures the body shows by name: `![what it is](image:name)`. */
  images: z.array(imageSchema).max(20).optional(),
});
export type ArticleContent = z.infer<typeof articleContentSchema>;

/** A row of the library. */
export type Article = Omit<ArticleContent, 'locale'> & ItemRow;
