import type { ReminderRule, RuleStep } from '../../model/reminder-rule.ts';

const minutes = { minutes: 1, hours: 60, days: 1_440, workdays: 1_440 };

/**
 * The rules with the two settings every shop has: nudges on or off, and the minutes to the
 * first one. Minutes a shop has changed hold for each first nudge; steps that would come
 * before it are left out.
 */
export function adjustRules<T extends ReminderRule>(
  rules: readonly T[],
  { nudgesOn, nudgeAfterMinutes }: { nudgesOn: boolean; nudgeAfterMinutes: number },
  normalMinutes: number,
): T[] {
  return rules.flatMap((rule) => {
    if (rule.trigger !== 'order-unpaid') return [rule];
    if (!nudgesOn) return [];
    if (nudgeAfterMinutes === normalMinutes) return [rule];
    const [first, ...later] = rule.steps;
    if (!first) return [rule];
    const after = { amount: nudgeAfterMinutes, unit: 'minutes' as const, from: 'ordered' as const };
    return [{ ...rule, steps: [{ ...first, after }, ...later.filter(comesAfter(after.amount))] }];
  });
}

const comesAfter =
  (first: number) =>
  ({ after }: RuleStep): boolean =>
    after.from !== 'ordered' || after.amount * minutes[after.unit] > first;
