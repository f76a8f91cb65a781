import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimDue } from '@/utils/database/fire-reminders';
import { openDatabase } from '@/utils/database/open';
import { findReminder } from '@/utils/database/reminders';
import type { Reminder } from '@/utils/model/reminder';
import { REMINDER_ALARM } from '@/utils/reminders/alarms';
import { notificationId } from '@/utils/reminders/engine/group-due';
import type { RuleWorld } from '@/utils/reminders/engine/world';
import { type FireWords, fireDue, refreshBadge } from '@/utils/reminders/fire-due';
import { aReminder, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);
afterEach(() => void vi.restoreAllMocks());

const words: FireWords = {
  one: ({ note }) => ({ title: `该跟进了 ${note}`, message: '点这里打开会话' }),
  digest: (rows) => ({ title: `${rows.length} 条提醒到期`, message: rows[0]?.note ?? '' }),
};
const at = (now: number): RuleWorld => ({ now, rules: [], zone: 'Asia/Shanghai', closed: [] });
const store = async (...rows: Reminder[]) => (await openDatabase()).reminders.bulkPut(rows);
const shown = async () => Object.keys(await fakeBrowser.notifications.getAll());
const alarmTime = async () => (await fakeBrowser.alarms.get(REMINDER_ALARM))?.scheduledTime;
const badge = () => fakeBrowser.action.getBadgeText({});

/** Counts what the browser is asked to show, and lets a system refuse some of it. */
function watchNotifications(refuse: (id: string) => boolean = () => false): string[] {
  const asked: string[] = [];
  const create = fakeBrowser.notifications.create as (...args: unknown[]) => Promise<string>;
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (
    id: string,
    options: unknown,
  ) => {
    asked.push(id);
    if (refuse(id)) throw new Error('the system shows no notifications');
    return create(id, options);
  }) as typeof fakeBrowser.notifications.create);
  return asked;
}

describe('fireDue', () => {
  it('shows what is due, marks it and counts it on the badge', async () => {
    const due = aReminder({ id: 'a', dueAt: NOON - MINUTE, note: '退货地址' });
    await store(due, aReminder({ id: 'b', dueAt: NOON }), aReminder({ id: 'c', dueAt: NOON + 1 }));
    expect(await fireDue(words, at(NOON))).toBe(2);
    expect((await shown()).sort()).toEqual(
      [due, aReminder({ id: 'b', dueAt: NOON })].map(notificationId).sort(),
    );
    expect(fakeBrowser.notifications.getAllCreateOptions()[notificationId(due)]).toMatchObject({
      type: 'basic',
      title: '该跟进了 退货地址',
      message: '点这里打开会话',
    });
    expect(await findReminder('a')).toMatchObject({
      state: 'fired',
      history: [{ what: 'created' }, { at: NOON, what: 'fired' }],
    });
    expect((await findReminder('c'))?.state).toBe('waiting');
    expect(await badge()).toBe('2');
  });

  it('asks for nothing that Firefox refuses', async () => {
    await store(aReminder({ dueAt: NOON }));
    await fireDue(words, at(NOON));
    const [options] = Object.values(fakeBrowser.notifications.getAllCreateOptions());
    expect(Object.keys(options ?? {}).sort()).toEqual(['iconUrl', 'message', 'title', 'type']);
  });

  it('shows each once, however often it is called', async () => {
    const asked = watchNotifications();
    await store(aReminder({ dueAt: NOON }));
    await fireDue(words, at(NOON));
    await fireDue(words, at(NOON + 1));
    expect(asked).toHaveLength(1);
  });

  it('fires each once when two contexts wake up at the same time', async () => {
    await store(aReminder({ id: 'a', dueAt: NOON }));
    await Promise.all([fireDue(words, at(NOON)), fireDue(words, at(NOON))]);
    expect(await shown()).toHaveLength(1);
    expect((await findReminder('a'))?.history.map(({ what }) => what)).toEqual([
      'created',
      'fired',
    ]);
  });

  it('sets the next alarm before it shows anything: the worker may die in the middle', async () => {
    await store(aReminder({ id: 'a', dueAt: NOON }), aReminder({ id: 'b', dueAt: NOON + MINUTE }));
    const alarms: (number | undefined)[] = [];
    const watching: FireWords = {
      ...words,
      one: (reminder) => {
        void alarmTime().then((time) => alarms.push(time));
        return words.one(reminder);
      },
    };
    await fireDue(watching, at(NOON));
    expect(alarms).toEqual([NOON + MINUTE]);
  });

  it('does not show again what was shown when the worker died before it could mark it', async () => {
    const asked = watchNotifications();
    const row = aReminder({ id: 'a', dueAt: NOON });
    await store(row);
    await fireDue(words, at(NOON));
    await store(row);
    expect(await fireDue(words, at(NOON + MINUTE))).toBe(1);
    expect(asked).toEqual([notificationId(row)]);
    expect((await findReminder('a'))?.state).toBe('fired');
  });

  it('shows a snoozed reminder again', async () => {
    const asked = watchNotifications();
    await store(aReminder({ id: 'a', dueAt: NOON }));
    await fireDue(words, at(NOON));
    await store(aReminder({ id: 'a', dueAt: NOON + MINUTE }));
    await fireDue(words, at(NOON + MINUTE));
    expect(asked).toHaveLength(2);
  });

  it('fires what came due while the browser was closed', async () => {
    await store(aReminder({ id: 'a', dueAt: NOON - 72 * 60 * MINUTE }));
    expect(await fireDue(words, at(NOON))).toBe(1);
  });
});

describe('reminders missed while the browser was closed', () => {
  const missed = ['a', 'b', 'c'].map((id, i) =>
    aReminder({ id, dueAt: NOON - (9 - i) * 60 * MINUTE, note: `第${i + 1}条` }),
  );

  it('come as one notification, the oldest first, and each is due', async () => {
    const asked = watchNotifications();
    await store(...missed, aReminder({ id: 'now', dueAt: NOON }));
    expect(await fireDue(words, at(NOON))).toBe(4);
    expect(asked).toHaveLength(2);
    const [digest] = Object.entries(fakeBrowser.notifications.getAllCreateOptions()).find(([id]) =>
      id.startsWith('digest|'),
    ) ?? [''];
    expect(fakeBrowser.notifications.getAllCreateOptions()[digest]).toMatchObject({
      title: '3 条提醒到期',
      message: '第1条',
    });
    expect((await findReminder('c'))?.state).toBe('fired');
    expect(await badge()).toBe('4');
  });

  it('are shown by the same notification when the worker died before it could mark them', async () => {
    const asked = watchNotifications();
    await store(...missed);
    await claimDue(at(NOON));
    await fireDue(words, at(NOON + MINUTE));
    await fireDue(words, at(NOON + 2 * MINUTE));
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]).toMatch(/^digest\|a\|/);
  });
});

describe('a notification the system refuses', () => {
  const good = aReminder({ id: 'good', dueAt: NOON });
  const bad = aReminder({ id: 'bad', dueAt: NOON - 1 });

  beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());

  it('holds no other back and stays due', async () => {
    watchNotifications((id) => id === notificationId(bad));
    await store(bad, good);
    expect(await fireDue(words, at(NOON))).toBe(1);
    expect(await shown()).toEqual([notificationId(good)]);
    expect([(await findReminder('good'))?.state, (await findReminder('bad'))?.state]).toEqual([
      'fired',
      'waiting',
    ]);
  });

  it('rings again in a minute, and is shown then', async () => {
    let refuses = true;
    watchNotifications(() => refuses);
    await store(bad);
    await fireDue(words, at(NOON));
    expect(await alarmTime()).toBe(NOON + MINUTE);
    refuses = false;
    expect(await fireDue(words, at(NOON + MINUTE))).toBe(1);
    expect(await shown()).toEqual([notificationId(bad)]);
    expect(await alarmTime()).toBeUndefined();
  });
});

describe('the badge', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [99, '99'],
    [100, '99+'],
  ])('shows %d open reminders as "%s"', async (count, text) => {
    const rows = Array.from({ length: count }, (_, i) =>
      aReminder({ id: `r${i}`, state: 'fired' }),
    );
    await store(...rows, aReminder({ id: 'waiting' }), aReminder({ id: 'done', state: 'done' }));
    expect(await refreshBadge()).toBe(count);
    expect(await badge()).toBe(text);
  });
});

describe('while reminders are muted', () => {
  it('fires and counts without a notification, and makes none later for what has fired', async () => {
    await store(aReminder({ id: 'a', dueAt: NOON }));
    expect(await fireDue(words, at(NOON), () => true)).toBe(1);
    expect(await shown()).toEqual([]);
    expect((await findReminder('a'))?.state).toBe('fired');
    expect(await badge()).toBe('1');
    expect(await fireDue(words, at(NOON + MINUTE))).toBe(0);
    expect(await shown()).toEqual([]);
  });
});
