import type { ReminderRule } from '@/utils/model/reminder-rule';
import { parseReminderRules, type RuleProblem } from '@/utils/reminders/parse-rules';

/** A rule as the form holds it: caps may be missing, until it is to be saved. */
export type RuleDraft = Omit<ReminderRule, 'caps'> & {
  caps: { [K in keyof ReminderRule['caps']]?: ReminderRule['caps'][K] | undefined };
};

/** What a rule of one's own begins with. */
export function newRule(): ReminderRule {
  return {
    id: `own.${crypto.randomUUID()}`,
    name: {},
    on: true,
    trigger: 'order-unpaid',
    conditions: {
      ...{ consoles: [], shops: [], amount: {}, groups: [], products: [] },
      ...{ buyer: 'any', campaign: 'any' },
    },
    steps: [newStep()],
    caps: { perBuyerDay: 1, perOrder: 1, perShopHour: 60, onePerBuyer: true },
    hours: { quiet: [{ from: '22:00', to: '08:00' }], best: [] },
    stops: ['buyer-answered'],
    guideIds: [],
  };
}

export function newStep(): ReminderRule['steps'][number] {
  return {
    after: { amount: 30, unit: 'minutes', from: 'ordered' },
    when: 'soon',
    channel: 'chat',
    reply: { ids: [], codes: [] },
    branches: [],
    worthHours: 48,
  };
}

/** A pack's rule as one's own: the pack's stays as its author wrote it. */
export function ownCopy(rule: ReminderRule): ReminderRule {
  const { guideIds, source: _theirs, ...rest } = rule;
  return { ...rest, id: `own.${crypto.randomUUID()}`, on: false, guideIds };
}

/** The rule of a form, or why it is refused. */
export function readRule(draft: RuleDraft): { rule: ReminderRule } | { problem: RuleProblem } {
  const { perBuyerDay, perOrder, perShopHour } = draft.caps;
  const hasCaps = [perBuyerDay, perOrder, perShopHour].every((cap) => cap !== undefined);
  const { caps: _missing, ...capless } = draft;
  const { rules, refused } = parseReminderRules([hasCaps ? draft : capless]);
  const [rule] = rules;
  const [problem] = refused;
  if (rule) return { rule };
  const unread = { row: 1, id: draft.id, code: 'wrong' as const, field: '-', reason: '-' };
  return { problem: problem ?? unread };
}
