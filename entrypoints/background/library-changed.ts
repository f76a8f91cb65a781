import type { LiveLibrary } from '@/utils/library/live-library';
import type { LiveRules } from '@/utils/library/live-rules';
import { packPlaybooksChanged } from './answer-playbooks';
import { packsChanged } from './answer-reminders';
import { tellConsoles, tellDesks } from './tell';

/** Items, packs or rules changed: what is in memory catches up, and everybody is told. */
export async function libraryChanged(library: LiveLibrary, rules: LiveRules): Promise<void> {
  library.markStale();
  rules.markStale();
  await packsChanged();
  await packPlaybooksChanged();
  await tellDesks({ what: 'library' });
  // A pack may have brought or taken the definition an open console is read by.
  await tellConsoles({ do: 'refresh-welcome' });
}
