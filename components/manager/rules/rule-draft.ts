import { judgeRule } from '@/utils/compliance/judge-phrase';
import {
  type Rule,
  type RuleContent,
  type RuleLevel,
  type RuleTopic,
  ruleContentSchema,
} from '@/utils/model/rule';
import type { Language } from '@/utils/model/scope';
import { firstIssue } from '@/utils/packs/formats/sidedesk';
import type { ImportProblem } from '@/utils/packs/parsed';
import { contentOf } from '@/utils/packs/rule-content';
import { findBadCombo, listUnwritable, readCombos, writeCombos } from './write-combos';

/** A rule as the form holds it: one phrase, or one combination, a line. */
export interface RuleDraft {
  phrases: string;
  combos: string;
  exceptions: string;
  message: string;
  instead: string;
  consoles: string[];
  topic: RuleTopic;
  level: RuleLevel;
  publicOnly: boolean;
}

export function draftOf(rule: Rule | null, language: Language): RuleDraft {
  return {
    phrases: rule?.phrases.join('\n') ?? '',
    combos: writeCombos(rule?.combos ?? []),
    exceptions: rule?.exceptions.join('\n') ?? '',
    message: rule?.message[language] ?? '',
    instead: rule?.instead ?? '',
    consoles: rule?.consoles ?? [],
    topic: rule?.topic ?? 'other',
    level: rule?.level ?? 'warn',
    publicOnly: rule?.publicOnly ?? false,
  };
}

/**
 * The rule a form describes, or what is wrong with it. What the form does not show (other
 * languages, guide ids, what no line can hold) stays as it was.
 */
export function readDraft(
  draft: RuleDraft,
  rule: Rule | null,
  language: Language,
): { content: RuleContent } | { problem: ImportProblem } | { badCombo: string } {
  const { message, instead, phrases, combos, exceptions, ...rest } = draft;
  const badCombo = findBadCombo(combos);
  if (badCombo !== undefined) return { badCombo };
  const before = rule ? contentOf(rule) : { id: `own.${crypto.randomUUID()}` };
  const parsed = ruleContentSchema.safeParse({
    ...before,
    ...rest,
    phrases: linesOf(phrases),
    combos: [...listUnwritable(rule?.combos ?? []), ...readCombos(combos)],
    exceptions: linesOf(exceptions),
    message: { ...rule?.message, [language]: message.trim() || undefined },
    instead: instead.trim() || undefined,
  });
  if (!parsed.success) return { problem: { code: 'item', values: firstIssue(parsed.error) } };
  const judged = judgeRule(parsed.data);
  if (judged) return { problem: { code: 'phrase', values: { ...judged } } };
  return { content: parsed.data };
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
