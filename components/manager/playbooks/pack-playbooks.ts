import type { Pack } from '@/utils/model/pack';
import type { StoredPlaybook } from '@/utils/model/playbook';
import type { Language } from '@/utils/model/scope';
import { contentOfPlaybook } from '@/utils/playbooks/content-of';
import { beginOwnPack } from '../own-pack';

/** The shop's own playbooks as a pack another shop can import. */
export function packPlaybooks(
  playbooks: readonly StoredPlaybook[],
  name: string,
  locale: Language,
  now: Date,
): Pack {
  return {
    ...beginOwnPack('playbooks', name, locale, now),
    playbooks: playbooks.map(contentOfPlaybook),
  };
}
