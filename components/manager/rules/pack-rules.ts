import type { Pack } from '@/utils/model/pack';
import type { Rule } from '@/utils/model/rule';
import type { Language } from '@/utils/model/scope';
import { contentOf } from '@/utils/packs/rule-content';

/** The shop's own rules as a pack another shop can import. */
export function packRules(rules: Rule[], name: string, locale: Language, now: Date): Pack {
  const day = now.toISOString().slice(0, 10);
  return {
    format: 'sidedesk.pack',
    formatVersion: 1,
    id: `rules.${day}`,
    name: `${name} ${day}`,
    version: '1.0.0',
    owner: '',
    locale,
    scope: {},
    changeNotes: '',
    categories: [],
    replies: [],
    articles: [],
    consoles: [],
    rules: rules.filter(({ packId }) => packId === null).map(contentOf),
  };
}
