import { type ReminderRule, reminderRuleSchema } from '@/utils/model/reminder-rule';

/** A rule that cannot be taken, with what a person needs to mend it. */
export interface RuleProblem {
  /** 1-based place in the list. */
  row: number;
  /** The id where it has one, else ''. */
  id: string;
  code: 'no-caps' | 'wrong' | 'duplicate';
  /** Where in the rule and what is wrong, for `wrong`. */
  field: string;
  reason: string;
}

/**
 * Reads the reminder rules of a pack. A damaged one is refused with its place and reason, one
 * without caps too, because it could nag; the others are taken. Unknown keys are ignored.
 */
export function parseReminderRules(list: readonly unknown[]): {
  rules: ReminderRule[];
  refused: RuleProblem[];
} {
  const rules: ReminderRule[] = [];
  const refused: RuleProblem[] = [];
  const seen = new Set<string>();
  for (const [i, value] of list.entries()) {
    const raw =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    const problem = {
      row: i + 1,
      id: typeof raw.id === 'string' ? raw.id : '',
      field: '-',
      reason: '-',
    };
    const parsed = reminderRuleSchema.safeParse(value);
    if (!parsed.success && raw.id !== undefined && raw.caps === undefined) {
      const reason = 'A reminder rule needs caps: perBuyerDay, perOrder and perShopHour.';
      refused.push({ ...problem, code: 'no-caps', field: 'caps', reason });
    } else if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = issue?.path.join('.') || '-';
      refused.push({ ...problem, code: 'wrong', field, reason: issue?.message ?? '-' });
    } else if (seen.has(parsed.data.id)) {
      refused.push({ ...problem, code: 'duplicate', field: 'id', reason: 'This id is taken.' });
    } else {
      seen.add(parsed.data.id);
      rules.push(parsed.data);
    }
  }
  return { rules, refused };
}
