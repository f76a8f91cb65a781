import type { z } from 'zod';
import { type CarriedRecord, carriedSchema } from '@/utils/model/pack-parts';
import { type ReminderRule, reminderRuleSchema } from '@/utils/model/reminder-rule';

/** A rule that cannot be taken, with what a person needs to mend it. */
export interface RuleProblem {
  /** 1-based place in the list. */
  row: number;
  /** The id where it has one, else ''. */
  id: string;
  /** `later`: it says something only a later version knows; it is kept, but not used. */
  code: 'no-caps' | 'wrong' | 'duplicate' | 'later';
  /** Where in the rule and what is wrong, for `wrong` and `later`. */
  field: string;
  reason: string;
}

interface ReadRules {
  rules: ReminderRule[];
  /** Kept as they came, for a version that knows more. */
  later: CarriedRecord[];
  refused: RuleProblem[];
}

/**
 * Reads the reminder rules of a pack. A damaged one is refused with its place and reason, one
 * without caps too, because it could nag; the others are taken. Unknown keys are ignored.
 */
export function parseReminderRules(list: readonly unknown[]): ReadRules {
  const read: ReadRules = { rules: [], later: [], refused: [] };
  const seen = new Set<string>();
  for (const [i, value] of list.entries()) {
    const raw =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    const id = typeof raw.id === 'string' ? raw.id : '';
    const refuse = (code: RuleProblem['code'], field: string, reason: string) =>
      read.refused.push({ row: i + 1, id, code, field, reason });
    const keep = (into: () => void) => {
      if (seen.has(id)) refuse('duplicate', 'id', 'This id is taken.');
      else into();
      seen.add(id);
    };
    const parsed = reminderRuleSchema.safeParse(value);
    if (parsed.success) {
      keep(() => read.rules.push(parsed.data));
      continue;
    }
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') || '-';
    const reason = issue?.message ?? '-';
    if (raw.id !== undefined && raw.caps === undefined) {
      refuse('no-caps', 'caps', 'A reminder rule needs caps: perBuyerDay, perOrder, perShopHour.');
    } else if (isOfLater(parsed.error, value) && carriedSchema.safeParse(value).success) {
      keep(() => {
        read.later.push(value as CarriedRecord);
        refuse('later', field, reason);
      });
    } else {
      refuse('wrong', field, reason);
    }
  }
  return read;
}

/** All that is wrong is a word where this version knows others: a trigger, a fact, a stop. */
function isOfLater({ issues }: z.ZodError, value: unknown): boolean {
  return issues.every(
    ({ code, path }) => code === 'invalid_value' && typeof valueAt(value, path) === 'string',
  );
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], value);
}
