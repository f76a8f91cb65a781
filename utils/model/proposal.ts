import { z } from 'zod';
import { articleContentSchema } from './article';
import { replyContentSchema } from './reply';
import { idSchema, instantSchema } from './scope';

/** What an agent sends from the desk: a new item, or a correction of one there is. */
export const proposalRequestSchema = z.object({
  /** The item it corrects; absent = something new. */
  itemId: idSchema.optional(),
  item: z.discriminatedUnion('type', [
    replyContentSchema.extend({ type: z.literal('reply') }),
    articleContentSchema.extend({ type: z.literal('article') }),
  ]),
  author: z.string().max(60).default(''),
  note: z.string().max(1_000).default(''),
});
export type ProposalRequest = z.infer<typeof proposalRequestSchema>;

/** open → accepted | declined; taking the acceptance back opens it again. */
export const proposalSchema = proposalRequestSchema.extend({
  id: idSchema,
  state: z.enum(['open', 'accepted', 'declined']),
  /** Fingerprint of the item as its corrector saw it. */
  seen: z.string().optional(),
  /** UTC epoch ms. */
  at: instantSchema,
  decidedAt: instantSchema.optional(),
  /** Why it was declined, for its author. */
  reason: z.string().max(1_000).optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;
