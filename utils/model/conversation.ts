import { z } from 'zod';
import { orderFactsSchema } from './order';
import { instantSchema } from './scope';

const messageSides = ['buyer', 'agent', 'robot', 'system'] as const;

export const messageSchema = z.object({
  id: z.string().max(200),
  side: z.enum(messageSides),
  text: z.string().max(4_000),
});
export type ConversationMessage = z.infer<typeof messageSchema>;

/**
 * What a console reader sees at one moment. Hostile text throughout: it comes from the
 * shop's page and from buyers. Keyed by platform ids, never by (masked, colliding) names.
 */
export const snapshotSchema = z.object({
  console: z.string().max(60),
  shop: z.string().max(120),
  url: z.string().max(2_000),
  /** Platform id of the buyer or of the conversation; '' when no conversation is open. */
  buyerKey: z.string().max(200),
  buyerName: z.string().max(200),
  lastMessageId: z.string().max(200),
  /** The newest messages, oldest first, at most 20. */
  messages: z.array(messageSchema).max(20),
  orders: z.array(orderFactsSchema).max(20),
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

/** Stable key of a conversation across tabs and days. */
export function conversationKey(c: Pick<ConversationRef, 'console' | 'shop' | 'buyerKey'>): string {
  return `${c.console}|${c.shop}|${c.buyerKey}`;
}
