import { z } from 'zod';
import { conversationRefSchema } from './conversation';
import { idSchema, instantSchema } from './scope';

const reminderKinds = ['manual', 'unpaid-nudge', 'delivery-follow-up', 'call-back'] as const;

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

export interface ReminderEvent {
  at: number;
  what: 'created' | 'snoozed' | 'fired' | 'opened' | 'inserted' | 'done' | 'cancelled';
  why?: string;
}

/** A stored reminder. `key` is unique: the same fact never makes two reminders. */
export type Reminder = ReminderRequest & {
  id: string;
  key: string;
  state: ReminderState;
  createdAt: number;
  /** Which rule made it; absent for one made by hand. */
  ruleId?: string;
  history: ReminderEvent[];
};
