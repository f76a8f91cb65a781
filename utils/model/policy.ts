import { z } from 'zod';
import { feedModes } from './feed';
import { idSchema } from './scope';
import { settingsSchema } from './setting';
import { publicKeySchema } from './signature';

const settings = settingsSchema.shape;

/** Settings an IT department may fix. Those of one person or one screen stay the agent's. */
export const policySwitches = {
  language: settings.language.unwrap(),
  role: settings.role.unwrap(),
  tone: settings.tone.unwrap(),
  nudgesOn: settings.nudgesOn.unwrap(),
  nudgeAfterMinutes: settings.nudgeAfterMinutes.unwrap(),
  liveCheck: settings.liveCheck.unwrap(),
  sitesOff: settings.sitesOff.unwrap(),
};

/** One feed as a policy names it. */
export const policyFeedSchema = z.object({
  url: z.string().max(2_000),
  mode: z.enum(feedModes).default('apply'),
  packId: idSchema.optional(),
  /** Fingerprint of the key its updates must be signed with. */
  key: z.string().min(1).max(200).optional(),
});

/** The Ed25519 public key that updates of one pack must be signed with, from wherever they come. */
export const policyKeySchema = z.object({
  packId: idSchema,
  name: z.string().max(120).default(''),
  key: publicKeySchema,
});

/**
 * Policy as it holds now: what the browser was given, without what was wrong in it. The file
 * `managed-schema.json` tells browsers the same shape.
 */
export interface Policy {
  feeds: z.infer<typeof policyFeedSchema>[];
  publicKeys: z.infer<typeof policyKeySchema>[];
  shopVariables: Record<string, string>;
  switches: { [K in keyof typeof policySwitches]?: z.infer<(typeof policySwitches)[K]> };
}

export const noPolicy: Policy = { feeds: [], publicKeys: [], shopVariables: {}, switches: {} };
