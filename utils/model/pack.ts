import { z } from 'zod';
import { articleContentSchema } from './article';
import { consoleSchema } from './console';
import { MOST_PARTS, type PackParts, partFields } from './pack-parts';
import { reminderRuleSchema } from './reminder-rule';
import { replyContentSchema } from './reply';
import { ruleContentSchema } from './rule';
import { idSchema, instantSchema, localeSchema, scopeSchema } from './scope';
import { signatureSchema } from './signature';

export const categorySchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(120),
  parent: idSchema.nullable().default(null),
  order: z.number().int().default(0),
});
export type CategoryContent = z.infer<typeof categorySchema>;
export type Category = CategoryContent & { key: string; packId: string | null };

/** Head of a pack: who made it, which version. */
export const packHeadSchema = z.object({
  format: z.literal('sidedesk.pack'),
  formatVersion: z.literal(1),
  id: idSchema,
  name: z.string().min(1).max(200),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'not a semantic version such as 1.2.0'),
  owner: z.string().max(200).default(''),
  locale: localeSchema,
  scope: scopeSchema.default({}),
  changeNotes: z.string().max(20_000).default(''),
  /** When its owner must read it again: UTC epoch ms. */
  reviewAt: instantSchema.optional(),
  /** Over the canonical JSON of the file without this field. */
  signature: signatureSchema.optional(),
});
export type PackHead = z.infer<typeof packHeadSchema>;

/** A whole pack as its file holds it. Unknown keys of later minor versions are ignored. */
export const packSchema = packHeadSchema.extend({
  categories: z.array(categorySchema).default([]),
  replies: z.array(replyContentSchema).default([]),
  articles: z.array(articleContentSchema).default([]),
  rules: z.array(ruleContentSchema).default([]),
  /** What consoles look like; only selectors, never code. */
  consoles: z.array(consoleSchema).default([]),
  /** What reminds of orders, messages and dates; left out where there are none. */
  reminderRules: z.array(reminderRuleSchema).max(MOST_PARTS).optional(),
  ...partFields,
});
export type Pack = z.infer<typeof packSchema> & Pick<PackParts, 'laterRules'>;

/** What the database remembers of an installed pack. */
export type InstalledPack = PackHead & {
  installedAt: number;
  counts: {
    replies: number;
    articles: number;
    rules: number;
    consoles?: number;
    reminderRules?: number;
  };
  /** Which kept version its rows came from; absent = installed before versions were kept. */
  baseKey?: string;
  /** Items of it that the manager did not want (`reply:id`); updates leave them out too. */
  skipped?: string[];
};
