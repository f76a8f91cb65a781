import { z } from 'zod';
import { type ItemRow, itemFields } from './item';
import { localeSchema } from './scope';

/** Tone variants (guide 001-17: speak the way the buyer speaks). */
const tones = ['warm', 'formal', 'brief'] as const;

/** One wording of a quick reply. `text` is a template of at most 10,000 characters. */
const variantSchema = z.object({
  locale: localeSchema.optional(),
  tone: z.enum(tones).default('warm'),
  console: z.string().max(60).optional(),
  text: z.string().min(1).max(10_000),
});

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
});
export type ReplyContent = z.infer<typeof replyContentSchema>;

/** A row of the library. */
export type Reply = Omit<ReplyContent, 'locale'> & ItemRow;
