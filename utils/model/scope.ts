import { z } from 'zod';

/** Interface languages the product itself speaks. */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof languages)[number];

/** A BCP 47 tag such as `zh-CN`, `en`, `ja`: the language of a text, not of the interface. */
export const localeSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a BCP 47 language tag');

/**
 * Where an item may be used. An absent list means "everywhere".
 * Times are UTC epoch milliseconds.
 */
export const scopeSchema = z.object({
  consoles: z.array(z.string().max(60)).max(60).optional(),
  shops: z.array(z.string().max(120)).max(500).optional(),
  locales: z.array(localeSchema).max(40).optional(),
  roles: z
    .array(z.enum(['agent', 'manager']))
    .max(2)
    .optional(),
});

/** Ids inside packs and rows: no spaces, at most 120 characters. */
export const idSchema = z.string().min(1).max(120).regex(/^\S+$/, 'an id has no spaces');

/** Row ids of the trade's guides (`004-27`); see CONTRIBUTING, "Guide ids". */
export const guideIdSchema = z
  .string()
  .regex(/^00[0-4]-\d{2}$/, 'not a guide row id such as 004-27');

/** UTC epoch in milliseconds. */
export const instantSchema = z.number().int().nonnegative();
