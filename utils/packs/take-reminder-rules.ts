import type { Pack } from '@/utils/model/pack';
import { MOST_PARTS } from '@/utils/model/pack-parts';
import { parseReminderRules, type RuleProblem } from '@/utils/reminders/parse-rules';
import { type ImportProblem, ImportRefused } from './parsed';

/**
 * The reminder rules of a pack file. A damaged one, or one without caps, is rejected with its
 * place and reason; one of a later version is kept, unused, and told.
 * @param value `reminderRules` of the file
 * @throws {ImportRefused} `many-rules`
 */
export function takeReminderRules(
  value: unknown,
  rejected: ImportProblem[],
): Pick<Pack, 'reminderRules' | 'laterRules'> {
  if (!Array.isArray(value)) return {};
  if (value.length > MOST_PARTS) {
    const values = { count: value.length, limit: MOST_PARTS };
    throw new ImportRefused({ code: 'many-rules', values });
  }
  const { rules, later, refused } = parseReminderRules(value);
  for (const problem of refused) {
    rejected.push({ ...problemOf(problem), row: problem.row, list: 'reminderRules' });
  }
  return {
    ...(rules.length > 0 ? { reminderRules: rules } : {}),
    ...(later.length > 0 ? { laterRules: later } : {}),
  };
}

function problemOf({
  code,
  id,
  field,
  reason,
}: RuleProblem): Pick<ImportProblem, 'code' | 'values'> {
  switch (code) {
    case 'no-caps':
      return { code: 'no-caps', values: { id } };
    case 'later':
      return { code: 'later-rule', values: { id, field } };
    case 'duplicate':
      return { code: 'duplicate', values: { id } };
    case 'wrong':
      return { code: 'item', values: { field, reason } };
  }
}
