import { z } from 'zod';
import { instantSchema, localeSchema } from './scope';

/** Why an agent sets a buyer apart, who did and when. */
export const contactMarkSchema = z.object({
  kind: z.enum(['vip', 'caution']),
  why: z.string().max(300),
  by: z.string().max(60),
  at: instantSchema,
});
export type ContactMark = z.infer<typeof contactMarkSchema>;

/** What agents write about a buyer. */
const contactFieldsSchema = z.object({
  /** The agent's own name for the buyer and standard groups (guide 001-21). */
  remark: z.string().max(100),
  groups: z.array(z.string().min(1).max(40)).max(30),
  tags: z.array(z.string().min(1).max(40)).max(30),
  locale: localeSchema.nullable(),
  notes: z.string().max(4_000),
  /** What they like, and what they turned out to need (000-05, 002-05). */
  preferences: z.string().max(2_000),
  needs: z.string().max(2_000),
  marks: z.array(contactMarkSchema).max(2),
});
/** Who set a mark and when is written by whoever stores it. */
export const contactChangeSchema = contactFieldsSchema
  .extend({ marks: z.array(contactMarkSchema.pick({ kind: true, why: true })).max(2) })
  .partial();
export type ContactChange = z.infer<typeof contactChangeSchema>;

/**
 * A buyer as this desk knows them; local only. `key` = `conversationKey()`.
 * Times are UTC epoch ms. Their zone and dates stand in the buyer facts of reminders.
 */
export const contactSchema = contactFieldsSchema.extend({
  key: z.string().min(1).max(500),
  console: z.string().max(60),
  shop: z.string().max(120),
  buyerKey: z.string().max(200),
  name: z.string().max(200),
  /** Where their conversation was seen last; '' = not known. */
  url: z.string().max(2_000),
  firstSeenAt: instantSchema,
  seenAt: instantSchema,
  /** When the agent last confirmed who they are (003-03); 0 = never. */
  identifiedAt: instantSchema,
  /** Names and keys this buyer had before. */
  former: z.array(z.string().max(500)).max(50),
});
export type Contact = z.infer<typeof contactSchema>;
