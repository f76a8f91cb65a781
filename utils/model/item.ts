import { z } from 'zod';
import { guideIdSchema, idSchema, instantSchema, localeSchema, scopeSchema } from './scope';

/** A picture that goes with an item, as a data address of at most half a megabyte; no SVG. */
export const imageSchema = z.object({
  name: z.string().min(1).max(120),
  data: z
    .string()
    .max(700_000)
    .regex(/^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/, 'not a picture'),
});
export type ItemImage = z.infer<typeof imageSchema>;

/** What articles and quick replies have in common, as a person writes it and a pack carries it. */
export const itemFields = {
  id: idSchema,
  title: z.string().min(1).max(300),
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
};

/** What the library adds to an item when it becomes a row. Times are UTC epoch ms. */
export interface ItemRow {
  locale: string;
  /** Null = written here, not by a pack. */
  packId: string | null;
  /** Place among its pack's items, 0-based: the order its author gave. */
  order: number;
  /** Library revision at which this row last changed; drives the search index. */
  rev: number;
  createdAt: number;
  updatedAt: number;
}
