import type { Decision, PlanRow } from '../classify';

/** What may become of a row, the likeliest first: the keys 1 to 4. Empty: nothing to decide. */
export function choicesOf({ kind, theirs, preset, near }: PlanRow): Decision[] {
  switch (kind) {
    case 'new':
      return ['theirs', 'skip'];
    case 'changed':
      return preset === 'merge' ? ['merge', 'theirs', 'mine', 'both'] : ['theirs', 'mine', 'both'];
    case 'conflict':
      return theirs ? ['mine', 'theirs', 'merge', 'both'] : ['mine', 'theirs'];
    case 'kept':
      return theirs ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
    case 'removed':
      return ['theirs', 'mine'];
    case 'duplicate':
      // Only what is one's own can give way: an item of a pack comes back with its update.
      return near?.where === 'library' && near.packId === null
        ? ['both', 'theirs', 'skip']
        : ['both', 'skip'];
    case 'identical':
      return [];
  }
}
