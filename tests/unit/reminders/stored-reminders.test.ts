import { beforeEach, describe, expect, it } from 'vitest';
import { applyBuyer, applyRules } from '@/utils/database/apply-facts';
import { applyOrderList } from '@/utils/database/apply-order-list';
import { changeBuyerFacts, readBuyerFacts } from '@/utils/database/buyer-facts';
import { forgetFirings } from '@/utils/database/fire-reminders';
import { openDatabase } from '@/utils/database/open';
import { countEffects } from '@/utils/database/reminder-effects';
import {
  applyIfChanged,
  listReminderRules,
  removeReminderRule,
  saveReminderRule,
  switchReminderRule,
} from '@/utils/database/reminder-rules';
import { addReminder, findReminder, listReminders } from '@/utils/database/reminders';
import { takeOverShift, writeShiftList } from '@/utils/database/shift-list';
import type { PlacedFacts } from '@/utils/model/order';
import { actOnReminders } from '@/utils/reminders/act';
import { fireDue } from '@/utils/reminders/fire-due';
import { seeOrders } from '@/utils/reminders/see-orders';
import {
  aConversation,
  aReminder,
  aReminderRequest,
  aSnapshot,
  MINUTE,
  NOON,
} from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { aRule, aWorld } from './rules';

beforeEach(emptyDatabase);

const words = {
  one: () => ({ title: '', message: '' }),
  digest: () => ({ title: '', message: '' }),
};
const no = '692400000000000017';
const unpaid = { no, status: 'unpaid' as const };

describe('a list of orders', () => {
  const placed = (console: string, count: number): PlacedFacts[] =>
    Array.from({ length: count }, (_, i) => ({
      facts: { no: `69240000${i}`, status: 'unpaid', orderedAt: NOON },
      place: { console, shop: '', buyerKey: `~${i}`, buyerName: `${i}` },
    }));

  it('makes a reminder for each order, and none the second time', async () => {
    const world = aWorld();
    expect(
      await applyOrderList(placed('feige', 2_600), 'https://im.example/', world),
    ).toMatchObject({
      changed: 2_600,
    });
    expect((await applyOrderList(placed('feige', 2_600), '', world)).changed).toBe(0);
  }, 30_000);

  it('keeps one number of two consoles apart', async () => {
    await applyOrderList([...placed('feige', 1), ...placed('jd', 1)], '', aWorld());
    const rows = await listReminders(['waiting']);
    expect(rows.map(({ conversation }) => conversation.console).sort()).toEqual(['feige', 'jd']);
    const paid = placed('jd', 1).map(({ facts, place }) => ({
      facts: { ...facts, status: 'paid' as const },
      place,
    }));
    await applyOrderList(paid, '', aWorld({ now: NOON + MINUTE }));
    expect((await listReminders(['waiting'])).map((row) => row.conversation.console)).toEqual([
      'feige',
    ]);
  });
});

describe('rules', () => {
  it('of one’s own can be changed and removed, a pack’s only changed', async () => {
    const { reminderRules } = await openDatabase();
    await reminderRules.put({ ...aRule({ id: 'a' }), packId: 'p', order: 3, updatedAt: NOON });
    await saveReminderRule(aRule({ id: 'own' }), NOON);
    await saveReminderRule(aRule({ id: 'a', family: 'care' }), NOON + 1);
    expect(await removeReminderRule('a')).toBe(false);
    expect(await reminderRules.get('a')).toMatchObject({ family: 'care', packId: 'p', order: 3 });
    expect(await removeReminderRule('own')).toBe(true);
    expect((await listReminderRules()).map(({ id }) => id)).toEqual(['a']);
  });

  it('are applied anew only when they are others than before', async () => {
    let count = 0;
    const apply = () => applyIfChanged(async () => void count++);
    await saveReminderRule(aRule({ id: 'own' }), NOON);
    expect([await apply(), await apply()]).toEqual([true, false]);
    await switchReminderRule('own', false);
    expect([await apply(), await apply()]).toEqual([true, false]);
    await expect(
      saveReminderRule(aRule({ id: 'two' }), NOON).then(() =>
        applyIfChanged(() => Promise.reject(new Error('died'))),
      ),
    ).rejects.toThrow('died');
    expect(await apply()).toBe(true);
    expect(count).toBe(3);
  });

  it('that change are applied to the orders that are known', async () => {
    await seeOrders(aSnapshot({ orders: [unpaid] }), aWorld({ rules: [] }));
    expect((await applyRules(NOON - 1, aWorld())).changed).toBe(1);
    expect((await applyRules(NOON - 1, aWorld())).changed).toBe(0);
  });
});

describe('a buyer who asks not to be reminded', () => {
  it('is left alone from then on; what was made by hand stays', async () => {
    await seeOrders(aSnapshot({ orders: [unpaid] }), aWorld());
    await addReminder(aReminderRequest(), 'by hand', NOON);
    const ended = await changeBuyerFacts(aConversation(), { optedOut: true }, NOON);
    expect(ended).toHaveLength(1);
    expect((await listReminders(['waiting'])).map(({ key }) => key)).toEqual(['by hand']);
    await seeOrders(aSnapshot({ orders: [{ ...unpaid, no: '69249999' }] }), aWorld());
    expect(await listReminders(['waiting'])).toHaveLength(1);
  });
});

describe('a birthday', () => {
  it('is remembered each year, by the buyer’s own clock', async () => {
    const rule = aRule({
      trigger: 'contact-date',
      date: 'birthday',
      steps: [{ after: { amount: 10, unit: 'hours', from: 'date' } }],
    });
    await changeBuyerFacts(
      aConversation(),
      { dates: { birthday: '11-21' }, zone: 'America/Los_Angeles' },
      NOON,
    );
    await applyBuyer(aConversation(), aWorld({ rules: [rule] }));
    await applyBuyer(aConversation(), aWorld({ rules: [rule], now: NOON + MINUTE }));
    const [row, ...others] = await listReminders(['waiting']);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: 'care', dueAt: Date.parse('2026-11-21T10:00-08:00') });
    const next = Date.parse('2027-11-20T12:00-08:00');
    await applyBuyer(aConversation(), aWorld({ rules: [rule], now: next }));
    expect(await listReminders(['waiting'])).toHaveLength(2);
    expect((await readBuyerFacts(['feige||~林女士'])).get('feige||~林女士')?.zone).toMatch(/Los/);
  });
});

describe('effects', () => {
  it('count nudges that led to a payment, per rule and reply', async () => {
    const world = (now: number) => aWorld({ now, replyOf: () => 'nudge-1' });
    await seeOrders(aSnapshot({ orders: [{ ...unpaid, orderedAt: NOON }] }), world(NOON));
    await fireDue(words, world(NOON + 15 * MINUTE));
    const paid = { ...unpaid, status: 'paid' as const };
    await seeOrders(aSnapshot({ orders: [paid] }), world(NOON + 20 * MINUTE));
    expect(await countEffects(0)).toEqual([
      {
        ruleId: 'nudge',
        replyId: 'nudge-1',
        made: 1,
        fired: 1,
        opened: 0,
        inserted: 0,
        paid: 1,
        answered: 0,
      },
    ]);
    expect(await countEffects(NOON + 1)).toEqual([]);
    await forgetFirings(NOON + 90 * 24 * 60 * MINUTE);
    expect(await (await openDatabase()).firings.count()).toBe(0);
  });
});

describe('many at once', () => {
  const store = async (...ids: string[]) =>
    (await openDatabase()).reminders.bulkAdd(ids.map((id) => aReminder({ id })));

  it('are done, cancelled with a reason, or put off; settled ones stay', async () => {
    await store('a', 'b', 'c');
    expect(await actOnReminders({ ids: ['a', 'gone'], act: { do: 'done' } }, NOON)).toBe(1);
    const cancel = { do: 'cancel' as const, why: '已电话联系' };
    expect(await actOnReminders({ ids: ['a', 'b'], act: cancel }, NOON)).toBe(1);
    expect((await findReminder('b'))?.history.at(-1)?.why).toBe('已电话联系');
    const later = { do: 'snooze' as const, dueAt: NOON + 99 };
    expect(await actOnReminders({ ids: ['a', 'b', 'c'], act: later }, NOON)).toBe(1);
  });

  it('done, and again at another time', async () => {
    await store('a');
    const next = { dueAt: NOON + 60 * MINUTE, note: '问问收到没' };
    await actOnReminders({ ids: ['a'], act: { do: 'done', next } }, NOON);
    expect(await listReminders(['waiting'])).toMatchObject([{ kind: 'call-back', ...next }]);
  });
});

describe('a shift list', () => {
  it('brings what is open, once, and says what it could not read', async () => {
    await addReminder(aReminderRequest(), 'k', NOON);
    const text = await writeShiftList('小安', NOON);
    expect(await takeOverShift(text, NOON)).toMatchObject({ added: 0, known: 1 });
    await emptyDatabase();
    const damaged = JSON.parse(text) as { reminders: unknown[] };
    damaged.reminders.push({ id: 'half' });
    expect(await takeOverShift(JSON.stringify(damaged), NOON)).toEqual({
      ...{ added: 1, known: 0, ended: 0, refused: 1 },
    });
    const [row] = await listReminders(['waiting']);
    expect(row?.history.at(-1)).toMatchObject({ what: 'handed-over', why: '小安' });
  });

  it('ends here what the colleague has ended, and never opens what has ended here', async () => {
    const { reminder } = await addReminder(aReminderRequest(), 'k', NOON);
    const open = await writeShiftList('a', NOON);
    await actOnReminders({ ids: [reminder.id], act: { do: 'done' } }, NOON);
    const ended = await writeShiftList('a', NOON);
    expect(await takeOverShift(open, NOON)).toMatchObject({ known: 1, ended: 0 });
    expect((await findReminder(reminder.id))?.state).toBe('done');
    await emptyDatabase();
    await takeOverShift(open, NOON);
    expect(await takeOverShift(ended, NOON)).toMatchObject({ known: 1, ended: 1 });
  });

  it.each(['', '{}', '[1]', 'not json', '{"format":"sidedesk.shift"}'])(
    'is not "%s"',
    async (text) => {
      expect(await takeOverShift(text, NOON)).toBeNull();
    },
  );
});
