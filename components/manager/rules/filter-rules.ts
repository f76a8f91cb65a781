import type { Rule, RuleLevel, RuleTopic } from '@/utils/model/rule';
import { fold } from '@/utils/text/normalise';

export interface RuleFilter {
  text: string;
  topic: RuleTopic | null;
  level: RuleLevel | 'all';
}

/** Rules that have all the words of the search somewhere: phrases, reasons, guides, source. */
export function filterRules(rules: Rule[], { text, topic, level }: RuleFilter): Rule[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (topic !== null && rule.topic !== topic) return false;
    if (level !== 'all' && rule.level !== level) return false;
    if (words.length === 0) return true;
    const all = fold(textOf(rule));
    return words.every((word) => all.includes(word));
  });
}

function textOf({
  id,
  phrases,
  combos,
  exceptions,
  message,
  guideIds,
  source,
  instead,
}: Rule): string {
  return [
    id,
    ...phrases,
    ...combos.flatMap(({ all }) => all.flat()),
    ...exceptions,
    ...Object.values(message),
    ...guideIds,
    source?.name,
    instead,
  ].join('\n');
}
