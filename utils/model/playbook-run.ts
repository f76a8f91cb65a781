import { z } from 'zod';
import { conversationRefSchema } from './conversation';
import { playbookSchema } from './playbook';
import { idSchema, instantSchema } from './scope';

const evidenceSchema = z.object({
  at: instantSchema,
  step: idSchema,
  text: z.string().min(1).max(2_000),
});

/**
 * One run of a service procedure, bound to a conversation and an order. It holds the playbook
 * as it was when it began: an update or a deletion of it changes nothing here. UTC epoch ms.
 */
export const playbookRunSchema = z.object({
  id: idSchema,
  playbookId: idSchema,
  playbook: playbookSchema,
  conversationKey: z.string().max(600),
  conversation: conversationRefSchema,
  orderNo: z.string().max(60).nullable(),
  caseId: idSchema.nullable(),
  state: z.enum(['running', 'ended']),
  /** Step id → when it was ticked. */
  ticked: z.record(z.string(), instantSchema),
  /** Step id → its checks that are ticked. */
  checked: z.record(z.string(), z.array(z.string())),
  /** Step id → the branch taken. */
  choices: z.record(z.string(), z.string()),
  /** Steps that were left out on purpose; they are ticked too. */
  skipped: z.array(z.string()).default([]),
  /** Fact name → what was filled in; dates as `2026-11-26`, moments with their time. */
  facts: z.record(z.string(), z.string().max(2_000)),
  evidence: z.array(evidenceSchema).max(500),
  /** Times of the order that deadlines are counted from, as they were seen. */
  orderTimes: z.record(z.string(), instantSchema),
  startedAt: instantSchema,
  /** The latest moment anything happened; ahead of the clock where that was set back. */
  updatedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  outcome: z.string().max(200).nullable(),
});
export type PlaybookRun = z.infer<typeof playbookRunSchema>;

const step = { step: idSchema };
/** What an agent does with a run. */
export const runActSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('tick'), ...step }),
  z.object({ do: z.literal('skip'), ...step }),
  z.object({ do: z.literal('untick'), ...step }),
  z.object({ do: z.literal('check'), ...step, check: idSchema, on: z.boolean() }),
  z.object({ do: z.literal('choose'), ...step, branch: idSchema }),
  z.object({ do: z.literal('fill'), name: z.string().max(60), value: z.string().max(2_000) }),
  z.object({ do: z.literal('note'), ...step, text: z.string().min(1).max(2_000) }),
  z.object({ do: z.literal('link'), caseId: idSchema.nullable() }),
  z.object({ do: z.literal('end'), outcome: z.string().max(200) }),
  z.object({ do: z.literal('reopen') }),
]);
export type RunAct = z.infer<typeof runActSchema>;
