import { z } from 'zod';
import { instantSchema } from './scope';

/** Our own enumeration; each console's words are mapped to it in its definition. */
export const orderStatuses = [
  'unpaid',
  'paid',
  'shipped',
  'signed',
  'completed',
  'after-sale',
  'refunded',
  'closed',
  'unknown',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** States that show that somebody has bought. */
export const boughtStatuses: readonly OrderStatus[] = [
  'paid',
  'shipped',
  'signed',
  'completed',
  'after-sale',
];

/** The facts of an order that a console's page may show. */
export const orderFieldNames = [
  'no',
  'status',
  'amount',
  'product',
  'carrier',
  'trackingNo',
  'orderedAt',
  'paidAt',
  'shippedAt',
] as const;
type OrderField = (typeof orderFieldNames)[number];

/** Order facts as read from a console's page: everything but the number may be missing. */
export const orderFactsSchema = z.object({
  no: z.string().min(4).max(60),
  status: z.enum(orderStatuses),
  /** The page's own words, for the agent. */
  statusText: z.string().max(60).optional(),
  amount: z.string().max(40).optional(),
  product: z.string().max(300).optional(),
  carrier: z.string().max(60).optional(),
  trackingNo: z.string().max(60).optional(),
  orderedAt: instantSchema.optional(),
  paidAt: instantSchema.optional(),
  shippedAt: instantSchema.optional(),
  /** How far each fact is to be believed: how well its place in the page is known. */
  trust: z.partialRecord(z.enum(orderFieldNames), z.enum(['high', 'medium', 'low'])).optional(),
});
export type OrderFacts = z.infer<typeof orderFactsSchema>;
export type OrderTrust = Partial<Record<OrderField, 'high' | 'medium' | 'low'>>;

/** A stored order. `key` = `<console>|<shop>|<no>`: two consoles may use one number. */
export type Order = OrderFacts & {
  key: string;
  console: string;
  shop: string;
  buyerKey: string;
  buyerName: string;
  firstSeenAt: number;
  seenAt: number;
  /** When each status was first seen, for times the page does not say. */
  since?: Partial<Record<OrderStatus, number>>;
  /** When the words of a shipped order last changed: its parcel moved. */
  movedAt?: number;
  /** Came in a list of orders, not from a page. */
  imported?: boolean;
};

/** An order of a list, and whose it is. */
export const placedFactsSchema = z.object({
  facts: orderFactsSchema,
  place: z.object({
    console: z.string().max(60),
    shop: z.string().max(120),
    buyerKey: z.string().max(200),
    buyerName: z.string().max(200),
  }),
});
export type PlacedFacts = z.infer<typeof placedFactsSchema>;
