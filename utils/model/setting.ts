import { z } from 'zod';
import { languages } from './scope';

/** How the dock sits on one console; remembered per console. Widths in CSS pixels. */
export const dockSchema = z.object({
  side: z.enum(['left', 'right']).default('right'),
  mode: z.enum(['push', 'float']).default('push'),
  width: z.number().int().min(300).max(640).default(380),
  open: z.boolean().default(true),
});
export type DockSettings = z.infer<typeof dockSchema>;

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
  /** Looks at what the agent types in the console's own box; shown in the desk, stored nowhere. */
  liveCheck: z.boolean().default(false),
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
    liveCheck: fields.liveCheck.unwrap(),
  })
  .partial();
