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
export type UsageEvent = z.infer<typeof usageEventSchema> & { id?: number };
