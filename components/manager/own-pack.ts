import type { Pack } from '@/utils/model/pack';
import type { Language } from '@/utils/model/scope';

/** The head of a pack of this shop's own, made on one day for another shop; its lists are empty. */
export function beginOwnPack(kind: string, name: string, locale: Language, now: Date): Pack {
  const day = now.toISOString().slice(0, 10);
  return {
    format: 'sidedesk.pack',
    formatVersion: 1,
    id: `${kind}.${day}`,
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
    rules: [],
  };
}
