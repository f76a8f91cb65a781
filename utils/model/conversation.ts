import { z } from 'zod';
import { orderFactsSchema } from './order';
import { instantSchema } from './scope';

const messageSides = ['buyer', 'agent', 'robot', 'system'] as const;

export const messageSchema = z.object({
  id: z.string().max(200),
  side: z.enum(messageSides),
  text: z.string().max(4_000),
  /** When it was written, UTC epoch ms, where the page says so. */
  at: instantSchema.optional(),
});
export type ConversationMessage = z.infer<typeof messageSchema>;

/** A conversation of the console's list that waits for an answer. */
export const waitingSchema = z.object({
  /** Platform id; '' where rows carry names only. */
  key: z.string().max(200),
  name: z.string().max(200),
  /** Unread messages; 1 where the page shows a mark without a count. */
  unread: z.number().int().min(0).max(9_999),
  /** Since when, UTC epoch ms; null where the list does not say. */
  since: instantSchema.nullable(),
});
export type WaitingConversation = z.infer<typeof waitingSchema>;

/**
 * What a console reader sees at one moment. Hostile text throughout: it comes from the
 * shop's page and from buyers. Keyed by platform ids, never by (masked, colliding) names.
 */
export const snapshotSchema = z.object({
  console: z.string().max(60),
  shop: z.string().max(120),
  url: z.string().max(2_000),
  /** Platform id of the buyer or of the conversation; '' when none is open or it is not known. */
  buyerKey: z.string().max(200),
  buyerName: z.string().max(200),
  lastMessageId: z.string().max(200),
  /** The newest messages, oldest first, at most 20. */
  messages: z.array(messageSchema).max(20),
  orders: z.array(orderFactsSchema).max(20),
  /** BCP 47 guess from the buyer's script; '' where the script tells nothing (Latin). */
  language: z.string().max(20).default(''),
  /** Since when the open buyer has been waiting for a human, UTC epoch ms; null = answered. */
  waitingSince: instantSchema.nullable().default(null),
  /** Conversations of the list with unread messages, as many as the page shows, at most 50. */
  waiting: z.array(waitingSchema).max(50).default([]),
  readAt: instantSchema,
});
export type ConversationSnapshot = z.infer<typeof snapshotSchema>;

/** Enough to find a conversation again. */
export const conversationRefSchema = snapshotSchema.pick({
  console: true,
  shop: true,
  url: true,
  buyerKey: true,
  buyerName: true,
});
export type ConversationRef = z.infer<typeof conversationRefSchema>;
