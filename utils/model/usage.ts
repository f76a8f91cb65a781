import { z } from 'zod';
import { instantSchema } from './scope';

/**
 * One use of the library: what was inserted where, or which question found nothing.
 * No buyer name and no message text is kept beyond the agent's own search words.
 */
export const usageEventSchema = z.object({
  at: instantSchema,
  kind: z.enum(['insert', 'copy', 'no-answer', 'override']),
  itemId: z.string().max(120).optional(),
  console: z.string().max(60),
  query: z.string().max(200).optional(),
  /** What the gate warned of and the agent inserted all the same. */
  checks: z.array(z.string().max(160)).max(20).optional(),
});
/**
 * What a desk reports: the event, and what the buyer waited to be answered (one message a line)
 * with the shop. The buyer's words are only learned from, without personal data; see
 * `utils/library/learn-wording`.
 */
export const usageReportSchema = usageEventSchema.extend({
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
