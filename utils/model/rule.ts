import { z } from 'zod';
import { guideIdSchema, idSchema, languages } from './scope.ts';

/** `block` cannot be overridden by an agent, `warn` can. */
export const ruleLevels = ['block', 'warn'] as const;
export type RuleLevel = (typeof ruleLevels)[number];

/** What a rule is about; the list of rules is grouped by it. */
export const ruleTopics = [
  'contact',
  'payment',
  'reviews',
  'claims',
  'rivals',
  'tone',
  'promises',
  'privacy',
  'other',
] as const;
export type RuleTopic = (typeof ruleTopics)[number];

/** Rules of one pack: the automaton of more would fill a worker's memory. */
export const MOST_RULES = 20_000;

/** Characters of a phrase. Long enough for a clause; keeps the work per character bounded. */
export const LONGEST_PHRASE = 60;

const phrase = z.string().min(1).max(LONGEST_PHRASE);
const sentence = z.string().min(1).max(300);

/**
 * One of each group within so many characters, in any order. A character is one that counts:
 * letters, digits, Chinese; no spaces or punctuation.
 */
export const comboSchema = z.object({
  all: z.array(z.array(phrase).min(1).max(60)).min(2).max(6),
  within: z.number().int().min(2).max(200),
});

/** One sentence in the languages of the product; at least one of them. */
const sayingSchema = z
  .object({
    'zh-CN': sentence.optional(),
    'zh-TW': sentence.optional(),
    en: sentence.optional(),
  })
  .refine((saying) => languages.some((language) => saying[language]), 'no language is filled in');
export type Saying = z.infer<typeof sayingSchema>;

/**
 * A wording rule as a person writes it and a pack carries it. Phrases are plain text, never
 * patterns: what is written is what is looked for, in every disguise `utils/compliance` knows.
 */
export const ruleContentSchema = z
  .object({
    id: idSchema,
    topic: z.enum(ruleTopics).default('other'),
    level: z.enum(ruleLevels),
    /** Any one of these is found. */
    phrases: z.array(phrase).max(200).default([]),
    combos: z.array(comboSchema).max(20).default([]),
    /** What excuses a phrase that stands inside it: `微信支付` excuses `微信`. */
    exceptions: z.array(phrase).max(300).default([]),
    /** Ids of the consoles it applies on; none = on all. */
    consoles: z.array(z.string().max(60)).max(60).default([]),
    /** Only in text that everybody can read. */
    publicOnly: z.boolean().default(false),
    message: sayingSchema,
    /** Words to say instead, in the language of the phrases. */
    instead: z.string().min(1).max(200).optional(),
    guideIds: z.array(guideIdSchema).max(60).default([]),
    /** Where the rule comes from and when that was last read, `2026-11-25`. */
    source: z.object({ name: z.string().min(1).max(200), date: z.iso.date() }).optional(),
  })
  .refine(({ phrases, combos }) => phrases.length + combos.length > 0, {
    message: 'a rule has no phrase and no combination',
    path: ['phrases'],
  });
export type RuleContent = z.infer<typeof ruleContentSchema>;

/** A stored rule. Times are UTC epoch ms. */
export type Rule = RuleContent & {
  /** Null = written here, not by a pack. */
  packId: string | null;
  /** Place among its pack's rules, 0-based. */
  order: number;
  /** Switched on; a new version of its pack leaves it as the person set it. */
  on: boolean;
  createdAt: number;
  updatedAt: number;
};

/** What a list calls a rule: the first things it looks for. */
export function titleOf({ phrases, combos }: Pick<RuleContent, 'phrases' | 'combos'>): string {
  const words = combos.map(({ all }) => all.map(([first]) => first).join(' + '));
  return [...phrases, ...words].slice(0, 4).join(' · ');
}
