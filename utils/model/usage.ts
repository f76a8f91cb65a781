import { z } from 'zod';
import { instantSchema } from './scope';

/** What a desk tells of the library's use. */
const useKinds = ['insert', 'copy', 'no-answer', 'override'] as const;
/**
 * What happened, without a word of it: a buyer wrote, an agent answered, a reminder was shown
 * and what came of it.
 */
const happenings = ['asked', 'answered', 'reminded', 'outcome'] as const;

/**
 * One event that figures are counted from: what was inserted where, which question found
 * nothing, how long a buyer waited. No buyer name and no message text is kept beyond the
 * agent's own search words.
 */
export const usageEventSchema = z.object({
  at: instantSchema,
  kind: z.enum([...useKinds, ...happenings]),
  itemId: z.string().max(120).optional(),
  console: z.string().max(60),
  query: z.string().max(200).optional(),
  /** What the gate warned of and the agent inserted all the same. */
  checks: z.array(z.string().max(160)).max(20).optional(),
  /** The day it counts for, `2026-11-25`; absent in rows of older versions: the day of `at`. */
  day: z.iso.date().optional(),
  shop: z.string().max(120).optional(),
  /** Name of the agent as the settings had it. */
  agent: z.string().max(60).optional(),
  /** Hash of the conversation: events of one belong together, and it names nobody. */
  talk: z.string().max(64).optional(),
  /** Of `answered`, ms within the platform's hours. */
  waitedMs: z.number().int().nonnegative().optional(),
  /** Of `asked` and `answered`: the first of the conversation on its day. */
  first: z.boolean().optional(),
  /** Of `answered`: within the limit of the console's clock. */
  timely: z.boolean().optional(),
  /** Of `reminded` and `outcome`: the kind of reminder. */
  about: z.string().max(60).optional(),
});

/**
 * What a desk reports: the event, and what the buyer waited to be answered (one message a line)
 * with the shop. The buyer's words are only learned from, without personal data; see
 * `utils/library/learn-wording`.
 */
export const usageReportSchema = usageEventSchema
  .pick({ at: true, itemId: true, console: true, query: true, checks: true })
  .extend({
    kind: z.enum(useKinds),
    asked: z.string().max(2_000).optional(),
    shop: z.string().max(120).optional(),
    /** The text that was inserted, for telling it again today; only its hash is kept. */
    sent: z
      .object({
        /** '' where no conversation could be read. */
        buyerKey: z.string().max(200),
        text: z.string().max(10_000),
        picked: z.array(z.string().max(2_000)).max(50),
      })
      .optional(),
  });
export type UsageReport = z.infer<typeof usageReportSchema>;

export type UsageEvent = z.infer<typeof usageEventSchema> & { id?: number };
