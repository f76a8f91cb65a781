import { z } from 'zod';
import { type Playbook, playbookSchema } from './playbook';
import { type PracticeScenario, practiceSchema } from './practice.ts';
import { idSchema } from './scope';

/** Records of one list of a pack: far above what a shop writes, bounded all the same. */
export const MOST_PARTS = 2_000;
/** Characters of one carried record, as JSON. */
const LONGEST_RECORD = 20_000;
/** Characters of all pictures of a pack together, as base64: about 20 MB of picture. */
export const MOST_PICTURE_CHARACTERS = 28_000_000;

/** A record this version keeps as it is and hands on unread. */
export const carriedSchema = z
  .looseObject({ id: idSchema })
  .refine((record) => JSON.stringify(record).length <= LONGEST_RECORD, 'the record is too long');
export type CarriedRecord = z.infer<typeof carriedSchema>;

/** A picture that articles and replies of the pack name by id; at most half a megabyte, no SVG. */
const packImageSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(120),
  data: z
    .string()
    .max(700_000)
    .regex(/^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/, 'not a picture'),
});
export type PackImage = z.infer<typeof packImageSchema>;

/**
 * The lists a pack carries besides its items, each with the schema of one record. This is the
 * one place where a content schema replaces `carriedSchema`.
 */
export const partSchemas = {
  playbooks: playbookSchema,
  practice: practiceSchema,
  images: packImageSchema,
} as const;

/** Values a pack suggests for the shop's variables: `shop.name` → text. */
export const shopVariablesSchema = z.record(
  z.string().regex(/^[\w.-]{1,60}$/, 'not a name of a variable'),
  z.string().max(2_000),
);

export const partFields = {
  shopVariables: shopVariablesSchema.optional(),
  playbooks: z.array(partSchemas.playbooks).max(MOST_PARTS).optional(),
  practice: z.array(partSchemas.practice).max(MOST_PARTS).optional(),
  images: z.array(partSchemas.images).max(MOST_PARTS).optional(),
};

/** What a pack carries besides its items; absent = none. */
export interface PackParts {
  shopVariables?: Record<string, string> | undefined;
  /**
   * Reminder rules of a later version, kept as they came and not used here. In a pack's file they
   * stand in `reminderRules`, behind those that are.
   */
  laterRules?: CarriedRecord[] | undefined;
  playbooks?: Playbook[] | undefined;
  practice?: PracticeScenario[] | undefined;
  images?: PackImage[] | undefined;
}

/** The parts of an installed pack; `id` is the pack's. */
export type StoredParts = PackParts & { id: string };

/** The parts of a pack without the rest of it; what is empty is left out. */
export function partsOf(parts: PackParts): PackParts {
  const { shopVariables, laterRules, playbooks, practice, images } = parts;
  return {
    ...(shopVariables && Object.keys(shopVariables).length > 0 ? { shopVariables } : {}),
    ...(laterRules?.length ? { laterRules } : {}),
    ...(playbooks?.length ? { playbooks } : {}),
    ...(practice?.length ? { practice } : {}),
    ...(images?.length ? { images } : {}),
  };
}
