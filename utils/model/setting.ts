import { z } from 'zod';
import { hoursSchema } from './reminder-rule';
import { tones } from './reply';
import { idSchema, instantSchema, languages } from './scope';
import { tourSteps } from './tour';

/** How the dock sits on one console; remembered per console. Widths in CSS pixels. */
export const dockSchema = z.object({
  side: z.enum(['left', 'right']).default('right'),
  mode: z.enum(['push', 'float']).default('push'),
  width: z.number().int().min(300).max(640).default(380),
  open: z.boolean().default(true),
});
export type DockSettings = z.infer<typeof dockSchema>;

/**
 * A character that opens the list in the console's own box. Never a letter, a digit or a space:
 * those are what codes and words are made of.
 */
export const triggerSchema = z.object({
  sign: z.string().regex(/^[^\p{L}\p{N}\s\p{C}]$/u, 'not one punctuation mark or symbol'),
  on: z.boolean().default(true),
});
export type Trigger = z.infer<typeof triggerSchema>;

const wallTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'not a time such as 2026-11-11T20:00');
/** A sale this shop takes part in; wall clock of the buyers. */
const campaignSchema = z.object({ name: z.string().max(60), from: wallTime, to: wallTime });
export type ShopCampaign = z.infer<typeof campaignSchema>;

const tourSchema = z.object({
  done: z.number().int().min(0).max(tourSteps.length),
  on: z.boolean(),
});

const limit = z.number().min(0).max(10_000_000);

/** Everything a person can set. Every key has a default, so that an empty database works. */
export const settingsSchema = z.object({
  language: z.enum(['auto', ...languages]).default('auto'),
  colorScheme: z.enum(['auto', 'light', 'dark']).default('auto'),
  agentName: z.string().max(60).default(''),
  /** Console or host name → dock. */
  docks: z.record(z.string().max(200), dockSchema).default({}),
  /** Host names on which the desk stays away. */
  sitesOff: z.array(z.string().max(200)).max(500).default([]),
  /** Address patterns of sites the agent always wants the desk on; each needs its permission. */
  sitesOn: z.array(z.string().max(220)).max(500).default([]),
  /** Shop variables: `shop.name` → value. Filled into replies (guide 004-40). */
  shopVariables: z.record(z.string().max(60), z.string().max(2_000)).default({}),
  /** Minutes from an unpaid order to the first nudge; preset of guide research: 15 min. */
  nudgeAfterMinutes: z.number().int().min(1).max(1_440).default(15),
  nudgesOn: z.boolean().default(true),
  /** Days on which this shop is closed, beside weekends and holidays: `2026-12-24`. */
  closedDays: z.array(z.iso.date()).max(400).default([]),
  /** When somebody works, by this machine's clock; none = always. */
  shifts: z.array(hoursSchema).max(6).default([]),
  /** The shop's own campaigns, by the buyers' clock; none = the known ones of each market. */
  campaigns: z.array(campaignSchema).max(50).default([]),
  /** A soft sound when somebody waits too long. */
  waitingSound: z.boolean().default(false),
  triggers: z
    .array(triggerSchema)
    .max(3)
    .default([
      { sign: '/', on: true },
      { sign: '、', on: true },
      { sign: ';', on: true },
    ]),
  /** Item id → the agent's own key combination for it, such as `Alt+Shift+KeyQ`. */
  replyKeys: z.record(idSchema, z.string().min(1).max(60)).default({}),
  /** Item ids in the order they were starred; ids survive updates of their pack. */
  favourites: z.array(idSchema).max(200).default([]),
  /** Until when reminders make no notification, UTC epoch ms; in the past = they do. */
  mutedUntil: instantSchema.default(0),
  /** What this desk is used as: some replies are for managers only (guide 002-24). */
  role: z.enum(['agent', 'manager']).default('agent'),
  /**
   * What each role may offer a buyer on its own (guide 003-15), in the money of the order;
   * null = any amount.
   */
  compensationLimits: z
    .object({ agent: limit.nullable(), manager: limit.nullable() })
    .default({ agent: 50, manager: 500 }),
  /** Standard groups of buyers (001-21), by name; empty = the ones the product comes with. */
  contactGroups: z.array(z.string().min(1).max(40)).max(60).default([]),
  /** Buyers who were not seen for so many days are forgotten; 0 = they are kept. */
  contactsKeptDays: z.number().int().min(0).max(3_650).default(0),
  /** How this agent speaks, where a reply has several tones (guide 001-17). */
  tone: z.enum(tones).default('warm'),
  /** Looks at what the agent types in the console's own box; shown in the desk, stored nowhere. */
  liveCheck: z.boolean().default(false),
  /** Notes how long buyers wait and what comes of reminders, on this computer only. */
  insightsOn: z.boolean().default(true),
  /** Days for which events are kept; some over a year, so that a season can be compared. */
  insightsDays: z.number().int().min(30).max(1_100).default(400),
  /** The tour of the practice console: how many steps are done, and whether it is shown. */
  tour: tourSchema.default({ done: 0, on: true }),
});
export type Settings = z.infer<typeof settingsSchema>;
export const defaultSettings: Settings = settingsSchema.parse({});

const fields = settingsSchema.shape;

/**
 * Some settings to change. Not `settingsSchema.partial()`: zod 4 fills the defaults in
 * there too, and one changed setting would reset all the others.
 */
export const settingsChangeSchema = z
  .object({
    language: fields.language.unwrap(),
    colorScheme: fields.colorScheme.unwrap(),
    agentName: fields.agentName.unwrap(),
    docks: fields.docks.unwrap(),
    sitesOff: fields.sitesOff.unwrap(),
    shopVariables: fields.shopVariables.unwrap(),
    nudgeAfterMinutes: fields.nudgeAfterMinutes.unwrap(),
    nudgesOn: fields.nudgesOn.unwrap(),
    shifts: fields.shifts.unwrap(),
    closedDays: fields.closedDays.unwrap(),
    campaigns: fields.campaigns.unwrap(),
    waitingSound: fields.waitingSound.unwrap(),
    triggers: fields.triggers.unwrap(),
    replyKeys: fields.replyKeys.unwrap(),
    mutedUntil: fields.mutedUntil.unwrap(),
    role: fields.role.unwrap(),
    compensationLimits: fields.compensationLimits.unwrap(),
    contactGroups: fields.contactGroups.unwrap(),
    contactsKeptDays: fields.contactsKeptDays.unwrap(),
    tone: fields.tone.unwrap(),
    liveCheck: fields.liveCheck.unwrap(),
    insightsOn: fields.insightsOn.unwrap(),
    insightsDays: fields.insightsDays.unwrap(),
    tour: fields.tour.unwrap(),
  })
  .partial();
