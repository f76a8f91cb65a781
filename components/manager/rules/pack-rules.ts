import type { Pack } from '@/utils/model/pack';
import type { Rule } from '@/utils/model/rule';
import type { Language } from '@/utils/model/scope';
import { contentOf } from '@/utils/packs/rule-content';
import { beginOwnPack } from '../own-pack';

/** The shop's own rules as a pack another shop can import. */
export function packRules(rules: Rule[], name: string, locale: Language, now: Date): Pack {
  return {
    ...beginOwnPack('rules', name, locale, now),
    rules: rules.filter(({ packId }) => packId === null).map(contentOf),
  };
}
