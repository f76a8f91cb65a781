import type { partSchemas } from '@/utils/model/pack-parts';

/** What can be wrong with a pack of our own format besides its items. */
export type PackProblem =
  | 'pictures'
  | 'no-caps'
  | 'later-rule'
  | 'playbook'
  | 'signature-wrong'
  | 'signature-missing'
  | 'signature-other';

/** Lists of a pack besides those of its items. */
export type PartList = keyof typeof partSchemas | 'reminderRules';
