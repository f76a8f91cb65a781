import { conversationKey } from '../../model/conversation-key.ts';
import type { Reminder, ReminderKind } from '../../model/reminder.ts';
import type { ReminderRule, RuleTrigger } from '../../model/reminder-rule.ts';
import { shiftTime } from '../../replies/template/moment.ts';
import { placeOf } from '../data/console-markets.ts';
import { baseOf } from './base-fact.ts';
import { nextMoment } from './next-moment.ts';
import type { RuleWorld, Subject } from './world.ts';

const HOUR = 3_600_000;

const kinds: Record<RuleTrigger, ReminderKind> = {
  'order-unpaid': 'unpaid-nudge',
  'order-paid': 'delivery-follow-up',
  'order-shipped': 'delivery-follow-up',
  'parcel-stuck': 'delivery-follow-up',
  'arrived-not-confirmed': 'delivery-follow-up',
  'order-signed': 'delivery-follow-up',
  'after-sale-opened': 'call-back',
  'buyer-wrote': 'call-back',
  'agent-replied': 'call-back',
  'contact-date': 'care',
  import: 'delivery-follow-up',
};

/** A reminder before it is stored: everything but its id, state and history. */
export type ReminderDraft = Omit<Reminder, 'id' | 'state' | 'createdAt' | 'history'> &
  Required<Pick<Reminder, 'ruleId' | 'rule'>>;

/** The first step that is still worth doing: of those that are past, the last one. */
export function draftFirst(
  rule: ReminderRule,
  subject: Subject,
  world: RuleWorld,
): ReminderDraft | null {
  let past: ReminderDraft | null = null;
  for (let step = 0; step < rule.steps.length; step++) {
    const draft = draftStep(rule, step, subject, world);
    if (!draft) continue;
    if (draft.dueAt > world.now) return past ?? draft;
    past = draft;
  }
  return past;
}

/**
 * The reminder of one step; null when its fact is not known or it is not worth doing any
 * more. The same facts give the same key, however often this is asked.
 */
export function draftStep(
  rule: ReminderRule,
  index: number,
  subject: Subject,
  world: RuleWorld,
): ReminderDraft | null {
  const step = rule.steps[index];
  const base = step && baseOf(step.after.from, rule, subject, world);
  if (!step || base === null || base === undefined) return null;
  const { conversation, order, buyer } = subject;
  const { market, zone } = placeOf(conversation.console, buyer.zone, world.zone);
  const wished = shiftTime(base, step.after, zone, { market, closed: world.closed });
  const dueAt = nextMoment(Math.max(wished, world.now), rule, index, zone, world);
  const worthUntil = wished + step.worthHours * HOUR;
  if (dueAt > worthUntil || dueAt < 0) return null;
  const fact = order ? order.key : `${conversationKey(conversation)}|${base}`;
  const replyId = world.replyOf?.(rule, index, market);
  return {
    kind: kinds[rule.trigger],
    key: stepKey(rule, index, fact),
    dueAt,
    conversation,
    note: '',
    ruleId: rule.id,
    ...(order ? { orderNo: order.no } : {}),
    ...(replyId ? { replyId } : {}),
    rule: { step: index, baseAt: base, fact, worthUntil, channel: step.channel },
  };
}

/** Steps of one family about one fact share their keys: they never double. */
function stepKey(rule: ReminderRule, index: number, fact: string): string {
  const start = `${rule.family ?? rule.id}|${fact}`;
  return index === 0 ? start : `${start}|${index}`;
}
