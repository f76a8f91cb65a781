import { z } from 'zod';
import { instantSchema } from './scope';

/**
 * One use of the library: what was inserted where, or which question found nothing.
 * No buyer name and no message text is kept beyond the agent's own search words.
 */
export const usageEventSchema = z.object({
  at: instantSchema,
  kind: z.enum(['insert', 'copy', 'no-answer']),
  itemId: z.string().max(120).optional(),
  console: z.string().max(60),
  query: z.string().max(200).optional(),
});
/**
 * What a desk reports: the event, and what the buyer waited to be answered (one message a line)
 * with the shop. The buyer's words are only learned from, without personal data; see
 * `utils/library/learn-wording`.
 */
export const usageReportSchema = usageEventSchema.extend({
  asked: z.string().max(2_000).optional(),
  shop: z.string().max(120).optional(),
});
export type UsageReport = z.infer<typeof usageReportSchema>;

export type UsageEvent = z.infer<typeof usageEventSchema> & { id?: number };
