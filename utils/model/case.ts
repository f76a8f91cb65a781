import { z } from 'zod';
import {
  caseCauses,
  caseOutcomes,
  caseStages,
  caseTypes,
  departments,
  offerKinds,
  satisfactions,
} from './case-lists';
import { conversationRefSchema, messageSchema } from './conversation';
import { idSchema, instantSchema } from './scope';

export const offerSchema = z.object({
  kind: z.enum(offerKinds),
  /** What it costs the shop, in the money of the order; null = nothing, or not known. */
  amount: z.number().min(0).max(10_000_000).nullable(),
  text: z.string().max(1_000),
  /** Who agreed to more than the role may give on its own; '' = nobody had to. */
  approvedBy: z.string().max(60),
});
export type Offer = z.infer<typeof offerSchema>;

const words = z.string().max(2_000);

/** What people fill in. Times are UTC epoch ms; null = not known yet. */
export const caseFieldsSchema = z.object({
  type: z.enum(caseTypes),
  orderNo: z.string().max(60).nullable(),
  stage: z.enum(caseStages),
  /** What it is about, in a line. */
  summary: words,
  cause: z.enum(caseCauses).nullable(),
  department: z.enum(departments).nullable(),
  /** What the buyer wants, and what would still satisfy them or us (001-07). */
  demand: words,
  bottomLine: words,
  /** What was told at intake (001-05). */
  opinion: words,
  offer: offerSchema.nullable(),
  /** When the agent promised the next word (001-05), and which. */
  promiseAt: instantSchema.nullable(),
  promiseNote: z.string().max(500),
  /** Whoever it was handed to (000-17, 000-19); '' = nobody. */
  escalatedTo: z.string().max(120),
  outcome: z.enum(caseOutcomes).nullable(),
  satisfaction: z.enum(satisfactions).nullable(),
  /** Why it could happen at all (004-27), and what to do better (003-07). */
  rootCause: words,
  lessons: words,
  /** What a playbook asked for: name → value. */
  facts: z.record(z.string().max(60), z.string().max(500)),
});
export type CaseFields = z.infer<typeof caseFieldsSchema>;

/** Some fields to change; `facts` are added to what is known. */
export const caseChangeSchema = caseFieldsSchema.partial();
export type CaseChange = z.infer<typeof caseChangeSchema>;

/** One thing that was done to a case; of a change, what stood there before. */
const caseEventSchema = z.object({
  at: instantSchema,
  /** The agent's name; '' = not set. */
  by: z.string().max(60),
  what: z.enum(['opened', 'changed', 'closed', 'reopened', 'merged']),
  /** A key of the fields, or `facts.<name>`. */
  field: z.string().max(80).optional(),
  /** The former value, or in a merge the one that gave way. */
  was: z.unknown().optional(),
});
export type CaseEvent = z.infer<typeof caseEventSchema>;

/** A matter that outlives one message: complaint, return, repair. Times are UTC epoch ms. */
export const caseSchema = caseFieldsSchema.extend({
  id: idSchema,
  /** `conversationKey()` of `conversation`. */
  conversationKey: z.string().max(500),
  conversation: conversationRefSchema,
  /** 1 = open; a number, because an index holds no truth values. */
  isOpen: z.union([z.literal(0), z.literal(1)]),
  openedAt: instantSchema,
  openedBy: z.string().max(60),
  updatedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  /** When each field was changed last; never before an earlier change, whatever the clock says. */
  stamps: z.record(z.string().max(80), instantSchema),
  history: z.array(caseEventSchema).max(2_000),
});
export type Case = z.infer<typeof caseSchema>;

/** What is known when a case is opened. */
export const caseRequestSchema = z.object({
  conversation: conversationRefSchema,
  fields: caseChangeSchema.extend({ type: z.enum(caseTypes) }),
  /** The newest messages, kept as its first evidence. */
  excerpt: z.array(messageSchema).max(20).default([]),
});
export type CaseRequest = z.infer<typeof caseRequestSchema>;

/** How a case ends (guide 003-07): the form of its last stage. */
export const caseEndSchema = z.object({
  outcome: z.enum(caseOutcomes),
  satisfaction: z.enum(satisfactions).nullable(),
  rootCause: words.optional(),
  lessons: words.optional(),
});
export type CaseEnd = z.infer<typeof caseEndSchema>;
