import type { Pack } from '@/utils/model/pack';
import type { StoredPlaybook } from '@/utils/model/playbook';
import type { Language } from '@/utils/model/scope';
import { contentOfPlaybook } from '@/utils/playbooks/content-of';

/** The shop's own playbooks as a pack another shop can import. */
export function packPlaybooks(
  playbooks: readonly StoredPlaybook[],
  name: string,
  locale: Language,
  now: Date,
): Pack {
  const day = now.toISOString().slice(0, 10);
  const lists = { categories: [], replies: [], articles: [], consoles: [], rules: [] };
  return {
    format: 'sidedesk.pack',
    formatVersion: 1,
    id: `playbooks.${day}`,
    name: `${name} ${day}`,
    version: '1.0.0',
    owner: '',
    locale,
    scope: {},
    changeNotes: '',
    ...lists,
    playbooks: playbooks.map(contentOfPlaybook),
  };
}
