import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import {
  addReminder,
  findNextDue,
  findReminder,
  listOpenForConversation,
  listOpenForOrder,
  listReminders,
  listSettled,
  moveReminder,
} from '@/utils/database/reminders';
import { conversationKey } from '@/utils/model/conversation-key';
import { type Reminder, type ReminderState, reminderStates } from '@/utils/model/reminder';
import { aConversation, aReminder, aReminderRequest, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

async function store(...rows: Reminder[]): Promise<void> {
  await (await openDatabase()).reminders.bulkAdd(rows);
}

const idsOf = (rows: Reminder[]) => rows.map(({ id }) => id);

describe('addReminder', () => {
  it('stores a wish as a waiting row with its history', async () => {
    const { reminder, isNew } = await addReminder(aReminderRequest(), 'k', NOON, 'a-rule');
    expect(isNew).toBe(true);
    expect(reminder).toMatchObject({
      key: 'k',
      state: 'waiting',
      ruleId: 'a-rule',
      history: [{ at: NOON, what: 'created', why: 'a-rule' }],
    });
    expect(await findReminder(reminder.id)).toEqual(reminder);
  });

  it('makes one reminder of the same fact, also when seen twice at once', async () => {
    const added = await Promise.all(
      [1, 2, 3].map(() => addReminder(aReminderRequest(), 'k', NOON)),
    );
    expect(added.map(({ isNew }) => isNew).sort()).toEqual([false, false, true]);
    expect(new Set(added.map(({ reminder }) => reminder.id)).size).toBe(1);
    expect(await (await openDatabase()).reminders.count()).toBe(1);
  });

  it('does not wake a settled reminder up again', async () => {
    const { reminder } = await addReminder(aReminderRequest(), 'k', NOON);
    await moveReminder(reminder.id, ['waiting'], { state: 'done' }, { at: NOON, what: 'done' });
    const again = await addReminder(aReminderRequest(), 'k', NOON + MINUTE);
    expect(again).toMatchObject({ isNew: false, reminder: { state: 'done' } });
  });

  it('cannot store one key twice by any way', async () => {
    await store(aReminder({ id: 'a', key: 'k' }));
    await expect(store(aReminder({ id: 'b', key: 'k' }))).rejects.toThrow();
  });
});

describe('what is due', () => {
  beforeEach(() =>
    store(
      aReminder({ id: 'later', dueAt: NOON + 2 }),
      aReminder({ id: 'now', dueAt: NOON }),
      aReminder({ id: 'long ago', dueAt: 0 }),
      aReminder({ id: 'shown', dueAt: NOON - 1, state: 'fired' }),
      aReminder({ id: 'done', dueAt: NOON - 1, state: 'done' }),
      aReminder({ id: 'next', dueAt: NOON + 1 }),
    ),
  );

  it('is next after now', async () => {
    expect(await findNextDue(NOON)).toBe(NOON + 1);
    expect(await findNextDue(NOON + 1)).toBe(NOON + 2);
    expect(await findNextDue(NOON + 2)).toBeNull();
  });

  it('is listed by state, earliest first, at most as many as asked', async () => {
    expect(idsOf(await listReminders(['waiting', 'fired']))).toEqual([
      'long ago',
      'shown',
      'now',
      'next',
      'later',
    ]);
    expect(idsOf(await listReminders(['fired', 'waiting'], 2))).toEqual(['long ago', 'shown']);
    expect(await listReminders([])).toEqual([]);
  });
});

describe('listSettled', () => {
  it('gives the latest first and nothing that is open', async () => {
    await store(
      aReminder({ id: 'open', dueAt: NOON + 9 }),
      aReminder({ id: 'old', dueAt: NOON - 9, state: 'done' }),
      aReminder({ id: 'cancelled', dueAt: NOON, state: 'cancelled' }),
      aReminder({ id: 'new', dueAt: NOON + 1, state: 'done' }),
    );
    expect(idsOf(await listSettled(10))).toEqual(['new', 'cancelled', 'old']);
    expect(idsOf(await listSettled(1))).toEqual(['new']);
  });
});

describe('moveReminder', () => {
  const event = { at: NOON, what: 'done' as const };

  it.each(
    reminderStates.flatMap((state) =>
      [['waiting'], ['waiting', 'fired'], []].map((from) => ({
        state,
        from: from as ReminderState[],
      })),
    ),
  )('moves from $state when the allowed states are $from, else not', async ({ state, from }) => {
    await store(aReminder({ id: 'a', state }));
    const moved = await moveReminder('a', from, { state: 'done' }, event);
    const stored = await findReminder('a');
    if (from.includes(state)) {
      expect(moved).toMatchObject({ state: 'done', history: [{ what: 'created' }, event] });
      expect(stored).toEqual(moved);
    } else {
      expect(moved).toBeNull();
      expect(stored).toEqual(aReminder({ id: 'a', state }));
    }
  });

  it('settles once when two contexts try at the same time', async () => {
    await store(aReminder({ id: 'a' }));
    const moved = await Promise.all(
      [1, 2].map(() => moveReminder('a', ['waiting'], { state: 'done' }, event)),
    );
    expect(moved.filter((row) => row !== null)).toHaveLength(1);
    expect((await findReminder('a'))?.history).toHaveLength(2);
  });

  it('answers null for one that is gone', async () => {
    expect(await moveReminder('nobody', ['waiting'], { state: 'done' }, event)).toBeNull();
  });

  it('keeps the last fifty events', async () => {
    await store(aReminder({ id: 'a' }));
    for (let at = 1; at <= 60; at++) {
      await moveReminder('a', ['waiting'], { dueAt: NOON + at }, { at, what: 'snoozed' });
    }
    const history = (await findReminder('a'))?.history ?? [];
    expect([history.length, history.at(0)?.at, history.at(-1)?.at]).toEqual([50, 11, 60]);
  });
});

describe('open reminders', () => {
  it('of one order are those of its console, shop and number', async () => {
    const orderNo = '692400000000000017';
    const elsewhere = aConversation({ console: 'pinduoduo' });
    const otherShop = aConversation({ shop: 'second' });
    await store(
      aReminder({ id: 'waiting', orderNo }),
      aReminder({ id: 'shown', orderNo, state: 'fired' }),
      aReminder({ id: 'settled', orderNo, state: 'cancelled' }),
      aReminder({ id: 'another order', orderNo: '692400000000000099' }),
      aReminder({ id: 'another console', orderNo, conversation: elsewhere }),
      aReminder({ id: 'another shop', orderNo, conversation: otherShop }),
      aReminder({ id: 'no order' }),
    );
    expect(idsOf(await listOpenForOrder('feige', '', orderNo)).sort()).toEqual([
      'shown',
      'waiting',
    ]);
  });

  it('of one conversation are found from any tab', async () => {
    const other = aConversation({ buyerKey: '~王先生' });
    await store(
      aReminder({ id: 'hers', conversation: aConversation({ url: 'https://other.example/' }) }),
      aReminder({ id: 'his', conversation: other }),
      aReminder({ id: 'settled', state: 'done' }),
    );
    expect(idsOf(await listOpenForConversation(conversationKey(aConversation())))).toEqual([
      'hers',
    ]);
  });
});
