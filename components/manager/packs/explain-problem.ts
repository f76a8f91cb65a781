import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { ImportProblem, Source } from '@/utils/packs/parsed';

/** The sentence for a problem of an import, in the agent's language. */
export function explainProblem(problem: ImportProblem, t: TFunction): string {
  const { reason } = problem.values;
  const values =
    typeof reason === 'string' && own[reason]
      ? { ...problem.values, reason: t(own[reason]) }
      : problem.values;
  const owner = values.owner === '' ? t('import/mine') : values.owner;
  const fault = values.fault && t(`import/fault/${values.fault}`);
  const format = values.format && t(`import/formats/${values.format}`);
  const why = values.problem && t(`playbooks/problem/${values.problem}`, values);
  return t(`import/${problem.code}`, { ...values, owner, fault, format, why });
}

/** As what a file was read, and why. */
export function explainSource({ format, why, seen }: Source, t: TFunction): string {
  const reason = t(`import/why/${why}`, { seen });
  return t('import/guessed', { format: t(`import/formats/${format}`), why: reason });
}

/** What our own schemas say in English, and the key of the sentence shown for it. */
const own: Record<string, string> = {
  'an id has no spaces': 'import/reason/idSpaces',
  'a code has no spaces': 'import/reason/codeSpaces',
  'no language is filled in': 'import/reason/noSaying',
  'a rule has no phrase and no combination': 'import/reason/noPhrase',
  'not a BCP 47 language tag': 'import/reason/language',
  'not a guide row id such as 004-27': 'import/reason/guide',
  'not a semantic version such as 1.2.0': 'import/reason/version',
  'not a picture': 'import/reason/picture',
  'not a name of a variable': 'import/reason/variableName',
  'the record is too long': 'import/reason/longRecord',
};

/**
 * Lets zod give its reasons in the agent's language from now on, in this context. Only
 * reasons without words of their own are asked for here.
 */
export function speakReasons(t: TFunction): void {
  z.config({ customError: (issue) => explainIssue(issue, t) });
}

function explainIssue(issue: z.core.$ZodRawIssue, t: TFunction): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? t('import/reason/missing')
        : t('import/reason/type', { expected: t(`import/reason/types/${issue.expected}`) });
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? t('import/reason/blank')
        : t(`import/reason/few/${sizeOf(issue.origin)}`, { limit: String(issue.minimum) });
    case 'too_big':
      return t(`import/reason/many/${sizeOf(issue.origin)}`, { limit: String(issue.maximum) });
    case 'invalid_value':
      return t('import/reason/option', { options: issue.values.map(String).join(' / ') });
    default:
      return t('import/reason/other');
  }
}

function sizeOf(origin: string): 'text' | 'list' | 'number' {
  if (origin === 'string') return 'text';
  return origin === 'array' || origin === 'set' ? 'list' : 'number';
}
