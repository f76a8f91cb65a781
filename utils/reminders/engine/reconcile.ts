import type { Order } from '../../model/order.ts';
import type { Reminder, ReminderEvent } from '../../model/reminder.ts';
import type { ReminderRule } from '../../model/reminder-rule.ts';
import { baseOf } from './base-fact.ts';
import { draftFirst, draftStep, type ReminderDraft } from './draft-step.ts';
import { findOutcome } from './find-outcome.ts';
import { findStop } from './find-stop.ts';
import { isOrderRule, matchesRule } from './match-rule.ts';
import type { RuleWorld, Subject } from './world.ts';

const MOST_EVENTS = 50;

/** What new facts change: rows to store, and of those the ones whose notification goes. */
export interface RowChanges {
  put: Reminder[];
  hide: Reminder[];
}

/**
 * Makes the reminders of an order (or of a buyer, for rules about messages and dates) agree
 * with what is known now: new ones, moved ones, stopped ones. Deciding twice changes nothing.
 * @param rows every reminder of the order or buyer, settled ones too; those of others are
 * left alone
 * @param makeId a new unique id
 */
export function reconcile(
  subject: Subject,
  rows: readonly Reminder[],
  world: RuleWorld,
  makeId: () => string,
): RowChanges {
  const put = new Map<string, Reminder>();
  const hide: Reminder[] = [];
  const rules = new Map(world.rules.map((rule) => [rule.id, rule]));
  const isAbout = (rule: ReminderRule | undefined) =>
    rule !== undefined && isOrderRule(rule) === (subject.order !== null);
  for (const row of rows) {
    const rule = rules.get(row.ruleId ?? '');
    const isOpen = row.state === 'waiting' || row.state === 'fired';
    const outcome = findOutcome(row, subject, world.now);
    if (outcome) put.set(row.id, conclude(row, outcome, world.now));
    if (isOldNudge(row) && isOpen && subject.order && isSettled(subject.order)) {
      put.set(row.id, closeRow(row, `order ${subject.order.status}`, world.now));
      hide.push(row);
    }
    if (!row.rule || !rule || !isAbout(rule)) continue;
    const stop = findStop(row, rule, subject, world) ?? findNewer(row, rule, subject, world);
    if (isOpen && stop) {
      put.set(row.id, closeRow(put.get(row.id) ?? row, stop, world.now));
      hide.push(row);
    } else if (row.state === 'waiting' && !row.claim && !row.rule.byHand) {
      const moved = follow(row, rule, subject, world);
      if (moved) put.set(row.id, moved);
    }
  }
  for (const rule of world.rules) {
    if (!isAbout(rule) || !matchesRule(rule, subject, world)) continue;
    const draft = draftFirst(rule, subject, world);
    if (!draft || isKnown(rule, draft, rows, rules, put)) continue;
    const row = makeRow(draft, makeId(), world.now);
    if (findStop(row, rule, subject, world) === null) put.set(row.id, row);
  }
  return { put: [...put.values()], hide };
}

/** The next step of a ladder, after one was shown; null at its end. */
export function draftNext(row: Reminder, subject: Subject, world: RuleWorld): ReminderDraft | null {
  const rule = world.rules.find(({ id }) => id === row.ruleId);
  if (!rule || !row.rule) return null;
  for (let step = row.rule.step + 1; step < rule.steps.length; step++) {
    const draft = draftStep(rule, step, subject, world);
    // A buyer's next date, or a later message, is another fact: its ladder starts anew.
    if (draft && draft.rule.fact === row.rule.fact) return draft;
  }
  return null;
}

export function makeRow(draft: ReminderDraft, id: string, now: number): Reminder {
  const event: ReminderEvent = { at: now, what: 'created', why: draft.ruleId };
  return { ...draft, id, state: 'waiting', createdAt: now, history: [event] };
}

/** A row with one more event; old events go when there are too many. */
export function withEvent(row: Reminder, event: ReminderEvent): Reminder {
  return { ...row, history: [...row.history, event].slice(-MOST_EVENTS) };
}

function conclude(row: Reminder, outcome: NonNullable<Reminder['outcome']>, now: number): Reminder {
  return withEvent({ ...row, outcome }, { at: now, what: 'outcome', why: outcome });
}

/** An open row that ends for a reason; what was decided about showing it is void. */
export function closeRow(row: Reminder, why: string, now: number): Reminder {
  const { claim: _shown, ...rest } = row;
  return withEvent({ ...rest, state: 'cancelled' }, { at: now, what: 'cancelled', why });
}

/** A rule about messages goes by the last one: what an earlier one asked for is over. */
function findNewer(
  row: Reminder,
  rule: ReminderRule,
  subject: Subject,
  world: RuleWorld,
): string | null {
  if (rule.trigger !== 'buyer-wrote' && rule.trigger !== 'agent-replied') return null;
  const base = baseOf('message', rule, subject, world);
  return base !== null && row.rule && base > row.rule.baseAt ? 'newer message' : null;
}

/** The same step counted from a fact that has changed. */
function follow(
  row: Reminder,
  rule: ReminderRule,
  subject: Subject,
  world: RuleWorld,
): Reminder | null {
  if (!row.rule) return null;
  const step = rule.steps[row.rule.step];
  const base = step && baseOf(step.after.from, rule, subject, world);
  if (base === undefined || base === null || base === row.rule.baseAt) return null;
  const draft = draftStep(rule, row.rule.step, subject, world);
  if (!draft || draft.key !== row.key) return null;
  const moved = { ...row, dueAt: draft.dueAt, rule: draft.rule };
  return withEvent(moved, { at: world.now, what: 'moved', why: step?.after.from ?? '' });
}

/** A nudge from before there were rules: it stops with its order, and that is all. */
const isOldNudge = ({ kind, rule }: Reminder): boolean => kind === 'unpaid-nudge' && !rule;

const isSettled = ({ status }: Order): boolean => status !== 'unpaid' && status !== 'unknown';

/** Has this fact made a reminder of this rule or its family before? */
function isKnown(
  rule: ReminderRule,
  draft: ReminderDraft,
  rows: readonly Reminder[],
  rules: ReadonlyMap<string, ReminderRule>,
  put: ReadonlyMap<string, Reminder>,
): boolean {
  const family = rule.family ?? rule.id;
  const start = `${family}|${draft.rule.fact}`;
  return [...rows, ...put.values()].some((row) => {
    if (row.key === start || row.key.startsWith(`${start}|`)) return true;
    const other = rules.get(row.ruleId ?? '');
    return (
      other !== undefined &&
      (other.family ?? other.id) === family &&
      row.rule?.fact === draft.rule.fact
    );
  });
}
