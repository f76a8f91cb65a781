import { z } from 'zod';
import { guideIdSchema, idSchema } from './scope.ts';

/** What starts a rule. */
export const ruleTriggers = [
  'order-unpaid',
  'order-paid',
  'order-shipped',
  'parcel-stuck',
  'arrived-not-confirmed',
  'order-signed',
  'after-sale-opened',
  'buyer-wrote',
  'agent-replied',
  'contact-date',
  'import',
] as const;
export type RuleTrigger = (typeof ruleTriggers)[number];

/** The fact a delay is counted from; `campaign-end` is a time to come. */
export const baseFacts = [
  'ordered',
  'paid',
  'shipped',
  'moved',
  'signed',
  'after-sale',
  'seen',
  'message',
  'date',
  'campaign-end',
] as const;
export type BaseFact = (typeof baseFacts)[number];

/** What ends the reminders of a rule before they fire. */
export const ruleStops = [
  'paid',
  'shipped',
  'moved',
  'signed',
  'confirmed',
  'after-sale',
  'refunded',
  'closed',
  'buyer-answered',
  'agent-replied',
] as const;
export type RuleStop = (typeof ruleStops)[number];

/** How the agent reaches the buyer; always the agent, never the product. */
const ruleChannels = ['chat', 'sms', 'phone'] as const;

const words = z.string().min(1).max(300);
const sayingSchema = z.object({
  'zh-CN': words.optional(),
  'zh-TW': words.optional(),
  en: words.optional(),
});
const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'not a time of day such as 08:00');
/** A part of the day; `22:00` to `08:00` goes over midnight. */
export const hoursSchema = z.object({ from: clock, to: clock });

/** The reply a step offers: the first of these that the library has, by language. */
const stepReplySchema = z.object({
  ids: z.array(idSchema).max(12).default([]),
  codes: z.array(z.string().min(1).max(40)).max(12).default([]),
  tag: z.string().min(1).max(60).optional(),
});
export type StepReply = z.infer<typeof stepReplySchema>;

const stepSchema = z.object({
  after: z.object({
    /** Negative: before the fact; only sensible for one that is to come. */
    amount: z.number().min(-10_000).max(10_000),
    unit: z.enum(['minutes', 'hours', 'days', 'workdays']),
    from: z.enum(baseFacts),
  }),
  /** `soon`: as soon as it is not quiet; `best`: in the best hours. */
  when: z.enum(['soon', 'best']).default('soon'),
  channel: z.enum(ruleChannels).default('chat'),
  reply: stepReplySchema.default({ ids: [], codes: [] }),
  /** Replies by what the buyer says, e.g. all well / a problem (guide 001-14). */
  branches: z
    .array(z.object({ label: sayingSchema, reply: stepReplySchema }))
    .max(6)
    .default([]),
  /** Hours after its time in which the step is still worth doing. */
  worthHours: z.number().min(0.1).max(2_000).default(48),
});
export type RuleStep = z.infer<typeof stepSchema>;

const capsSchema = z.object({
  /** Reminders about one buyer in 24 hours, of all rules together. */
  perBuyerDay: z.number().int().min(1).max(50),
  /** Reminders of this rule about one order, ever. */
  perOrder: z.number().int().min(1).max(50),
  /** Reminders about one shop's buyers in an hour. */
  perShopHour: z.number().int().min(1).max(5_000),
  /** One reminder for a buyer with several orders, not one for each. */
  onePerBuyer: z.boolean().default(true),
});

/**
 * A rule that makes reminders, as a person writes it and a pack carries it. Unknown keys of
 * later versions are ignored; a rule without caps is refused, because it could nag.
 */
export const reminderRuleSchema = z.object({
  id: idSchema,
  name: sayingSchema.default({}),
  on: z.boolean().default(true),
  trigger: z.enum(ruleTriggers),
  /** Rules of one family never remind of the same order both: new, returning, campaign. */
  family: z.string().min(1).max(60).optional(),
  /** Which of a contact's dates (`birthday`, `revisit` …); of `contact-date` only. */
  date: z.string().max(60).optional(),
  conditions: z
    .object({
      consoles: z.array(z.string().max(60)).max(60).default([]),
      shops: z.array(z.string().max(120)).max(500).default([]),
      amount: z.object({ min: z.number().optional(), max: z.number().optional() }).default({}),
      groups: z.array(z.string().max(60)).max(60).default([]),
      buyer: z.enum(['any', 'new', 'returning']).default('any'),
      products: z.array(z.string().min(1).max(60)).max(60).default([]),
      campaign: z.enum(['any', 'during', 'outside']).default('any'),
    })
    .prefault({}),
  steps: z.array(stepSchema).min(1).max(10),
  caps: capsSchema,
  hours: z
    .object({
      quiet: z.array(hoursSchema).max(6).default([]),
      best: z.array(hoursSchema).max(6).default([]),
    })
    .prefault({}),
  stops: z.array(z.enum(ruleStops)).max(20).default([]),
  guideIds: z.array(guideIdSchema).max(60).default([]),
  source: z.object({ name: words, date: z.iso.date() }).optional(),
});
export type ReminderRule = z.infer<typeof reminderRuleSchema>;

/** A stored rule; times are UTC epoch ms. */
export type StoredReminderRule = ReminderRule & {
  /** Null = written here, not by a pack. */
  packId: string | null;
  order: number;
  updatedAt: number;
};
