import { z } from 'zod';
import { articleContentSchema } from '@/utils/model/article';
import { consoleSchema } from '@/utils/model/console';
import { packHeadSchema } from '@/utils/model/pack';
import { proposalSchema } from '@/utils/model/proposal';
import { reminderRuleSchema } from '@/utils/model/reminder-rule';
import { replyContentSchema } from '@/utils/model/reply';
import { ruleContentSchema } from '@/utils/model/rule';
import { idSchema, instantSchema } from '@/utils/model/scope';
import { countSchema } from './counters';
import { NAME } from './names';
import { noteSchema, sharingSchema } from './notes';
import { taskSchema } from './task';

/** Version of what goes over the wire; a reader leaves newer ones alone and says so. */
const WIRE = 1;
/** Characters of one entry; what is longer travels in pieces. The server's limit is 256 KiB. */
export const MOST_CHARACTERS = 180_000;

const itemBody = z.object({
  /** '' = not of a pack. */
  packId: z.string().max(120),
  order: z.number().int().nonnegative(),
  item: z.discriminatedUnion('type', [
    z.object({ type: z.literal('reply'), content: replyContentSchema }),
    z.object({ type: z.literal('article'), content: articleContentSchema }),
    z.object({ type: z.literal('rule'), content: ruleContentSchema }),
    z.object({ type: z.literal('console'), content: consoleSchema }),
    z.object({ type: z.literal('reminder'), content: reminderRuleSchema }),
  ]),
});
export type ItemBody = z.infer<typeof itemBody>;

/** A pack without its items: every category, variable, picture and record is a field of its own. */
const packBody = z.object({
  packId: z.string().max(120),
  head: packHeadSchema.omit({ signature: true }).nullable(),
  /** `category:<id>`, `variable:<name>`, `playbooks:<id>`, `practice:<id>`, `images:<id>`. */
  fields: z.record(z.string().max(200), z.unknown()),
});
export type PackBody = z.infer<typeof packBody>;

const decisionBody = proposalSchema
  .pick({ id: true, reason: true, decidedAt: true })
  .extend({ state: z.enum(['accepted', 'declined']) });

const bodies = {
  item: itemBody,
  pack: packBody,
  decision: decisionBody,
  task: taskSchema,
  proposal: proposalSchema,
  count: countSchema,
  sharing: sharingSchema,
  epoch: z.object({ epoch: z.string().max(80) }),
  note: noteSchema,
} as const;
export type Kind = keyof typeof bodies;
export type BodyOf<K extends Kind> = z.infer<(typeof bodies)[K]>;

const piecesSchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{64}$/),
  count: z.number().int().min(1).max(200),
});

const frameSchema = z.object({
  v: z.number().int().min(1),
  k: z.string().max(20),
  id: idSchema.or(z.literal('')),
  /** UTC epoch ms by the writer's clock: shown, never decided by. */
  at: instantSchema,
  by: z.string().regex(NAME),
  dev: z.string().regex(NAME),
  op: z.string().max(80),
  /** 1 = deleted; then there is no body. */
  d: z.union([z.literal(0), z.literal(1)]).default(0),
  b: z.unknown().optional(),
  /** The body is in pieces of its own, see `pieces.ts`. */
  pieces: piecesSchema.optional(),
});

/** What every entry says about itself. */
export type Frame = z.infer<typeof frameSchema>;

export type ReadFrame =
  | { is: 'good'; frame: Frame }
  /** Written by a newer version of the extension: kept aside until this one is updated. */
  | { is: 'newer'; version: number }
  | { is: 'bad'; reason: string };

/** Reads the outside of an entry: hostile text from the wire. */
export function readFrame(text: string): ReadFrame {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { is: 'bad', reason: `no JSON: ${String(error).slice(0, 200)}` };
  }
  const version = (value as { v?: unknown } | null)?.v;
  if (typeof version === 'number' && version > WIRE) return { is: 'newer', version };
  const parsed = frameSchema.safeParse(value);
  return parsed.success
    ? { is: 'good', frame: parsed.data }
    : { is: 'bad', reason: firstFault(parsed.error) };
}

/** @returns the body, or the first thing that is wrong with it */
export function readBody<K extends Kind>(
  kind: K,
  value: unknown,
): { body: BodyOf<K> } | { reason: string } {
  const parsed = bodies[kind].safeParse(value);
  return parsed.success ? { body: parsed.data as BodyOf<K> } : { reason: firstFault(parsed.error) };
}

/** The text of an entry. @param body null = deleted */
export function writeEntry(
  kind: Kind,
  id: string,
  body: unknown,
  who: { at: number; by: string; dev: string; op: string },
): string {
  const d = body === null ? 1 : 0;
  return JSON.stringify({ v: WIRE, k: kind, id, ...who, d, ...(d ? {} : { b: body }) });
}

function firstFault(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'entry'}: ${issue?.message ?? 'wrong shape'}`.slice(0, 300);
}
