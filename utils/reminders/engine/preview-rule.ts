import { conversationKey } from '../../model/conversation-key.ts';
import type { Reminder } from '../../model/reminder.ts';
import type { ReminderRule } from '../../model/reminder-rule.ts';
import { draftFirst } from './draft-step.ts';
import { findStop } from './find-stop.ts';
import { type Firing, firingOf, judgeCaps } from './judge-caps.ts';
import { matchesRule } from './match-rule.ts';
import { makeRow } from './reconcile.ts';
import type { RuleWorld, Subject } from './world.ts';

/** One reminder that a rule would make. */
interface Foreseen {
  orderNo: string | undefined;
  buyerName: string;
  /** UTC epoch ms. */
  dueAt: number;
}

export interface RulePreview {
  /** Orders or buyers the rule is about. */
  matching: number;
  /** Buyers among them. */
  buyers: number;
  /** How many would be shown at once, before caps. */
  dueNow: number;
  /** How many of those the caps would hold back to a later moment, or stop. */
  held: number;
  /** It would be about every buyer asked about, now: worth a question. */
  isForEverybody: boolean;
  /** The first `most`, earliest first. */
  list: Foreseen[];
}

/** What a rule would do to these orders and buyers if it were switched on now. */
export function previewRule(
  rule: ReminderRule,
  subjects: readonly Subject[],
  world: RuleWorld,
  most = 200,
): RulePreview {
  const alone: RuleWorld = { ...world, rules: [{ ...rule, on: true }] };
  const found: { row: Reminder; subject: Subject }[] = [];
  for (const subject of subjects) {
    if (!matchesRule({ ...rule, on: true }, subject, alone)) continue;
    const draft = draftFirst(rule, subject, alone);
    const row = draft && makeRow(draft, draft.key, world.now);
    if (row && !findStop(row, alone.rules[0], subject, alone)) found.push({ row, subject });
  }
  found.sort((a, b) => a.row.dueAt - b.row.dueAt);
  const keyOf = ({ conversation }: Subject) => conversationKey(conversation);
  const due = found.filter(({ row }) => row.dueAt <= world.now);
  const dueBuyers = new Set(due.map(({ subject }) => keyOf(subject)));
  const everybody = new Set(subjects.map(keyOf));
  return {
    matching: found.length,
    buyers: new Set(found.map(({ subject }) => keyOf(subject))).size,
    dueNow: due.length,
    held: countHeld(rule, due, world.now),
    isForEverybody: everybody.size > 1 && dueBuyers.size === everybody.size,
    list: found.slice(0, most).map(({ row, subject }) => ({
      orderNo: row.orderNo,
      buyerName: subject.conversation.buyerName,
      dueAt: row.dueAt,
    })),
  };
}

function countHeld(
  rule: ReminderRule,
  due: { row: Reminder; subject: Subject }[],
  now: number,
): number {
  const buyers = new Map<string, Firing[]>();
  const shops = new Map<string, Firing[]>();
  let held = 0;
  for (const { row, subject } of due) {
    const firing = firingOf(row, subject, now);
    const buyer = buyers.get(firing.buyer) ?? [];
    const shop = shops.get(firing.shop) ?? [];
    const { console } = subject.conversation;
    const history = { buyer, shop, order: buyer.filter(({ order }) => order === firing.order) };
    if (judgeCaps(rule, console, firing.order, history, now).do !== 'fire') {
      held++;
      continue;
    }
    buyers.set(firing.buyer, [...buyer, firing]);
    shop.push(firing);
    shops.set(firing.shop, shop);
  }
  return held;
}
