import { z } from 'zod';
import { conversationRefSchema } from './conversation';
import { idSchema, instantSchema } from './scope';

export const reminderKinds = [
  'manual',
  'unpaid-nudge',
  'delivery-follow-up',
  'call-back',
  'care',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/**
 * waiting → fired (notification shown) → done | cancelled. Snoozing goes back to waiting.
 * The row is the truth; alarms and notifications are derived from it.
 */
export const reminderStates = ['waiting', 'fired', 'done', 'cancelled'] as const;
export type ReminderState = (typeof reminderStates)[number];

/** What a person or a rule asks for. `dueAt` is UTC epoch ms. */
export const reminderRequestSchema = z.object({
  kind: z.enum(reminderKinds),
  dueAt: instantSchema,
  conversation: conversationRefSchema,
  orderNo: z.string().max(60).optional(),
  note: z.string().max(500).default(''),
  /** Quick reply offered when it fires. */
  replyId: idSchema.optional(),
});
export type ReminderRequest = z.infer<typeof reminderRequestSchema>;

const reminderEventSchema = z.object({
  at: instantSchema,
  what: z.enum([
    'created',
    'moved',
    'snoozed',
    'fired',
    'opened',
    'inserted',
    'done',
    'cancelled',
    'outcome',
    'handed-over',
  ]),
  why: z.string().max(300).optional(),
});
export type ReminderEvent = z.infer<typeof reminderEventSchema>;

/** What came of a reminder that fired: the buyer paid, or answered. */
const reminderOutcomes = ['paid', 'answered'] as const;

/** Which step of which rule a reminder is, and how long it is worth doing. */
const ruleMarkSchema = z.object({
  step: z.number().int().min(0).max(9),
  /** The moment its delay is counted from; another one moves the reminder. */
  baseAt: instantSchema,
  /** The message, date or order its key names, for facts that come again. */
  fact: z.string().max(300),
  worthUntil: instantSchema,
  channel: z.enum(['chat', 'sms', 'phone']),
  /** The agent chose another time: it is neither moved nor held back by quiet hours. */
  byHand: z.boolean().optional(),
});

/** A stored reminder. `key` is unique: the same fact never makes two reminders. */
export const reminderSchema = reminderRequestSchema.extend({
  id: idSchema,
  key: z.string().min(1).max(1_000),
  state: z.enum(reminderStates),
  createdAt: instantSchema,
  /** Which rule made it; absent for one made by hand. */
  ruleId: idSchema.optional(),
  rule: ruleMarkSchema.optional(),
  /**
   * The decision to show it, taken and stored before it is shown: a worker that dies in
   * between shows the same notification, whatever the clock says then.
   */
  claim: z.object({ at: instantSchema, notification: z.string().max(400) }).optional(),
  outcome: z.enum(reminderOutcomes).optional(),
  history: z.array(reminderEventSchema).max(60),
});
export type Reminder = z.infer<typeof reminderSchema>;

/** Something to do with one reminder or many. Times are UTC epoch ms. */
export const reminderActSchema = z.object({
  ids: z.array(idSchema).min(1).max(1_000),
  act: z.discriminatedUnion('do', [
    z.object({
      do: z.literal('done'),
      why: z.string().max(300).optional(),
      /** Done, and again at another time. */
      next: z.object({ dueAt: instantSchema, note: z.string().max(500) }).optional(),
    }),
    z.object({ do: z.literal('cancel'), why: z.string().max(300).optional() }),
    z.object({ do: z.literal('snooze'), dueAt: instantSchema }),
  ]),
});
export type ReminderAct = z.infer<typeof reminderActSchema>;
