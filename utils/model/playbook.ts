import { z } from 'zod';
import { caseStages } from './case-lists.ts';
import { guideIdSchema, idSchema, localeSchema } from './scope.ts';

/** Facts of the order a deadline can be counted from. */
export const orderEvents = ['ordered', 'paid', 'shipped', 'moved', 'signed', 'after-sale'] as const;

/** Colleagues a note is handed to. */
export const handOffs = ['warehouse', 'technician', 'manager', 'finance', 'colleague'] as const;

const evidenceKinds = ['text', 'picture', 'tracking', 'note'] as const;
/** Aids that a step can carry besides its own words; each is a small view of the desk. */
export const stepAids = [
  'sms-check',
  'reviewer-traits',
  'return-window',
  'warranty-window',
] as const;

const title = z.string().min(1).max(120);
const words = z.string().max(1_000);
const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'not a name such as return-reason');

/** The first of these replies that the library has, by the buyer's language. */
const stepReplySchema = z.looseObject({
  ids: z.array(idSchema).min(1).max(12),
  label: z.string().max(80).optional(),
});

const spanSchema = z.object({
  /** Negative: before the event; only sensible for one that is to come. */
  amount: z.number().min(-10_000).max(10_000),
  unit: z.enum(['minutes', 'hours', 'days', 'workdays']),
});
export type Span = z.infer<typeof spanSchema>;

/**
 * Until when a step is to be done, or from when on. `from` is the event it is counted from:
 * `start`, `step:<id>` (that step was ticked), `order:<event>`, `fact:<name>` (a date the agent
 * filled in). It may be absent in what somebody wrote, and is then found by `findProblems`.
 */
const deadlineSchema = z.looseObject({
  from: z.string().max(120).optional(),
  span: spanSchema,
  /** Another span where the event falls outside the shop's working hours (guide 004-27). */
  offHours: spanSchema.optional(),
  /** `wait`: nothing to do before; the reminder says that it is time. */
  is: z.enum(['limit', 'wait']).default('limit'),
  /** First word of warning, counted like `span`; absent: shortly before the end. */
  warn: spanSchema.optional(),
  /** Minutes and hours pass only while somebody of the shop works. */
  working: z.boolean().default(false),
});
export type PlaybookDeadline = z.infer<typeof deadlineSchema>;

const factSchema = z.looseObject({
  name,
  label: title,
  kind: z.enum(['text', 'number', 'date', 'choice']).catch('text').default('text'),
  options: z.array(z.string().min(1).max(80)).max(30).default([]),
  /** The step is not done without it. */
  must: z.boolean().default(false),
});
export type PlaybookFact = z.infer<typeof factSchema>;

const branchSchema = z.looseObject({
  id: idSchema,
  label: title,
  /** Where it leads; null = the end. */
  to: idSchema.nullable(),
  /** How the run ends, where it leads to the end. */
  outcome: z.string().max(200).optional(),
});
export type PlaybookBranch = z.infer<typeof branchSchema>;

const stepSchema = z.looseObject({
  id: idSchema,
  title,
  /** What to do and why, for whoever does it the first time. */
  text: words.default(''),
  /** Of the five of a case (guide 003-02). */
  stage: z.enum(caseStages).optional().catch(undefined),
  checks: z
    .array(z.looseObject({ id: idSchema, text: z.string().min(1).max(300) }))
    .max(20)
    .default([]),
  facts: z.array(factSchema).max(12).default([]),
  replies: z.array(stepReplySchema).max(12).default([]),
  /** Steps that must be ticked before: until then its replies stay locked (004-26, 001-06). */
  after: z.array(idSchema).max(12).default([]),
  /** Why that order, in one sentence. */
  afterWhy: z.string().max(200).default(''),
  branches: z.array(branchSchema).max(10).default([]),
  /** Where it leads without a choice: absent = the step below, null = the end. */
  next: idSchema.nullable().optional(),
  outcome: z.string().max(200).optional(),
  deadline: deadlineSchema.optional(),
  handOff: z
    .array(z.looseObject({ to: z.enum(handOffs).catch('colleague'), text: words.min(1) }))
    .max(6)
    .default([]),
  evidence: z
    .array(
      z.looseObject({
        kind: z.enum(evidenceKinds).catch('note').default('note'),
        text: z.string().min(1).max(300),
      }),
    )
    .max(20)
    .default([]),
  aids: z
    .array(z.enum(stepAids).or(z.string().max(60)))
    .max(6)
    .default([]),
  /** What must not be done here, one sentence each. */
  never: z.array(z.string().min(1).max(300)).max(10).default([]),
  guides: z.array(guideIdSchema).max(60).default([]),
});
export type PlaybookStep = z.infer<typeof stepSchema>;

/**
 * A service procedure, as a person writes it and a pack carries it. Unknown keys of later
 * versions are kept and not read.
 */
export const playbookSchema = z.looseObject({
  id: idSchema,
  title,
  locale: localeSchema,
  /** What it is about, the same in every language: `bad-review`. */
  topic: z.string().min(1).max(60),
  summary: z.string().max(500).default(''),
  on: z.boolean().default(true),
  /** When it is proposed. `退&运费` = both words; `not` silences it. */
  triggers: z
    .object({
      words: z.array(z.string().min(1).max(60)).max(120).default([]),
      not: z.array(z.string().min(1).max(60)).max(60).default([]),
      statuses: z.array(z.string().max(40)).max(12).default([]),
    })
    .prefault({}),
  steps: z.array(stepSchema).min(1).max(60),
  guides: z.array(guideIdSchema).max(60).default([]),
});
export type Playbook = z.infer<typeof playbookSchema>;

/** A stored playbook; times are UTC epoch ms. */
export type StoredPlaybook = Playbook & {
  /** Null = written here, not by a pack. */
  packId: string | null;
  order: number;
  updatedAt: number;
};
