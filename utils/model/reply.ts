import { z } from 'zod';
import { type ItemRow, imageSchema, itemFields } from './item';
import { idSchema, instantSchema, localeSchema } from './scope';

/** Tone variants (guide 001-17: speak the way the buyer speaks). */
export const tones = ['warm', 'formal', 'brief'] as const;
export type Tone = (typeof tones)[number];

/** A template; see `utils/replies/template`. */
const templateSchema = z.string().min(1).max(10_000);

/** One wording of a quick reply. */
const variantSchema = z.object({
  /** Absent: the language of the reply. */
  locale: localeSchema.optional(),
  tone: z.enum(tones).default('warm'),
  console: z.string().max(60).optional(),
  text: templateSchema,
  /** Further messages that follow the first one, each sent by itself (guide 000-07). */
  steps: z.array(templateSchema).max(20).optional(),
  /** When these words were last changed: shows which translations are behind (002-16). */
  updatedAt: instantSchema.optional(),
});
export type Variant = z.infer<typeof variantSchema>;

/** The fields of a quick reply that a person writes; a pack carries exactly these. */
export const replyContentSchema = z.object({
  ...itemFields,
  /** What an agent types after "/": lower case, no spaces. */
  codes: z
    .array(z.string().min(1).max(40).regex(/^\S+$/, 'a code has no spaces'))
    .max(20)
    .default([]),
  variants: z.array(variantSchema).min(1).max(60),
  /** True for text that everybody can read (review replies): stricter privacy checks. */
  public: z.boolean().default(false),
  /** For new agents: when to use it, what to watch. */
  notes: z.string().max(2_000).optional(),
  images: z.array(imageSchema).max(6).optional(),
  /** Ids of replies that often follow this one (guide 004-01). */
  next: z.array(idSchema).max(12).optional(),
  /** Its wording is the manager's: nobody changes it by hand before it is inserted. */
  locked: z.boolean().optional(),
});
export type ReplyContent = z.infer<typeof replyContentSchema>;

/** A row of the library. */
export type Reply = Omit<ReplyContent, 'locale'> & ItemRow;
