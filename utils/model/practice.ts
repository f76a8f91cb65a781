import { z } from 'zod';
import { orderFactsSchema } from './order.ts';
import { guideIdSchema, idSchema, instantSchema, localeSchema } from './scope.ts';

const words = z.string().min(1).max(1_000);
const phrase = z.string().min(1).max(60);

/** One thing the buyer says, and what a good answer to it is. */
const turnSchema = z.looseObject({
  buyer: words,
  /** In time within so many seconds; after three times as long nothing is left of the mark. */
  within: z.number().int().min(3).max(600).default(60),
  /** Any of these replies of the library is the right one. */
  replies: z.array(idSchema).max(20).default([]),
  /** The playbook that belongs to the matter, by topic. */
  playbook: z.string().max(60).optional(),
  /** What an answer must contain: of each group, one. */
  mentions: z.array(z.array(phrase).min(1).max(20)).max(8).default([]),
  /** What must not be said here, beyond the wording rules. */
  never: z.array(phrase).max(30).default([]),
  /** Why, for afterwards; one or two sentences. */
  lesson: z.string().max(400).default(''),
});
export type PracticeTurn = z.infer<typeof turnSchema>;

/** A scripted buyer, as a person writes it and a pack carries it. */
export const practiceSchema = z.looseObject({
  id: idSchema,
  title: z.string().min(1).max(120),
  locale: localeSchema,
  about: z.string().max(400).default(''),
  buyerName: z.string().min(1).max(60),
  /** A console's id, for rules and limits that differ. */
  console: z.string().max(60).default('practice'),
  /** What everybody can read, such as the answer to a review. */
  isPublic: z.boolean().default(false),
  order: orderFactsSchema.optional(),
  turns: z.array(turnSchema).min(1).max(12),
  guides: z.array(guideIdSchema).max(60).default([]),
});
export type PracticeScenario = z.infer<typeof practiceSchema>;

/** Marks of one answer, each 0..100; a part that was not asked for is null. */
const marksSchema = z.object({
  time: z.number().min(0).max(100),
  right: z.number().min(0).max(100).nullable(),
  wording: z.number().min(0).max(100),
  moves: z.number().min(0).max(100),
});
export type PracticeMarks = z.infer<typeof marksSchema>;

/** One practice that was finished. */
const practiceRunSchema = z.object({
  id: z.number().int().optional(),
  at: instantSchema,
  scenarioId: idSchema,
  title: z.string().max(120),
  agent: z.string().max(60),
  /** 0..100 */
  score: z.number().min(0).max(100),
  marks: marksSchema,
  skipped: z.number().int().min(0),
  turns: z.number().int().min(1),
});
export type PracticeRun = z.infer<typeof practiceRunSchema>;
