import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '@/utils/database/open';
import { findReminder } from '@/utils/database/reminders';
import type { Reminder } from '@/utils/model/reminder';
import { REMINDER_ALARM } from '@/utils/reminders/alarms';
import { fireDue, refreshBadge } from '@/utils/reminders/fire-due';
import { notificationId } from '@/utils/reminders/schedule';
import { aReminder, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);
afterEach(() => void vi.restoreAllMocks());

const words = ({ note }: Reminder) => ({ title: `该跟进了 ${note}`, message: '点这里打开会话' });
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
    expect(await fireDue(NOON, words)).toBe(2);
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
    await fireDue(NOON, words);
    const [options] = Object.values(fakeBrowser.notifications.getAllCreateOptions());
    expect(Object.keys(options ?? {}).sort()).toEqual(['iconUrl', 'message', 'title', 'type']);
  });

  it('shows each once, however often it is called', async () => {
    const asked = watchNotifications();
    await store(aReminder({ dueAt: NOON }));
    await fireDue(NOON, words);
    await fireDue(NOON + 1, words);
    expect(asked).toHaveLength(1);
  });

  it('fires each once when two contexts wake up at the same time', async () => {
    await store(aReminder({ id: 'a', dueAt: NOON }));
    await Promise.all([fireDue(NOON, words), fireDue(NOON, words)]);
    expect(await shown()).toHaveLength(1);
    expect((await findReminder('a'))?.history.map(({ what }) => what)).toEqual([
      'created',
      'fired',
    ]);
  });

  it('sets the next alarm before it shows anything: the worker may die in the middle', async () => {
    await store(aReminder({ id: 'a', dueAt: NOON }), aReminder({ id: 'b', dueAt: NOON + MINUTE }));
    const alarms: (number | undefined)[] = [];
    await fireDue(NOON, (reminder) => {
      void alarmTime().then((time) => alarms.push(time));
      return words(reminder);
    });
    expect(alarms).toEqual([NOON + MINUTE]);
  });

  it('does not show again what was shown when the worker died before it could mark it', async () => {
    const asked = watchNotifications();
    const row = aReminder({ id: 'a', dueAt: NOON });
    await store(row);
    await fireDue(NOON, words);
    await store(row);
    expect(await fireDue(NOON + MINUTE, words)).toBe(1);
    expect(asked).toEqual([notificationId(row)]);
    expect((await findReminder('a'))?.state).toBe('fired');
  });

  it('shows a snoozed reminder again', async () => {
    const asked = watchNotifications();
    await store(aReminder({ id: 'a', dueAt: NOON }));
    await fireDue(NOON, words);
    await store(aReminder({ id: 'a', dueAt: NOON + MINUTE }));
    await fireDue(NOON + MINUTE, words);
    expect(asked).toHaveLength(2);
  });

  it('fires what came due while the browser was closed', async () => {
    await store(aReminder({ id: 'a', dueAt: NOON - 72 * 60 * MINUTE }));
    expect(await fireDue(NOON, words)).toBe(1);
  });
});

describe('a notification the system refuses', () => {
  const good = aReminder({ id: 'good', dueAt: NOON });
  const bad = aReminder({ id: 'bad', dueAt: NOON - 1 });

  beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());

  it('holds no other back and stays due', async () => {
    watchNotifications((id) => id === notificationId(bad));
    await store(bad, good);
    expect(await fireDue(NOON, words)).toBe(1);
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
    await fireDue(NOON, words);
    expect(await alarmTime()).toBe(NOON + MINUTE);
    refuses = false;
    expect(await fireDue(NOON + MINUTE, words)).toBe(1);
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
    expect(await fireDue(NOON, words, true)).toBe(1);
    expect(await shown()).toEqual([]);
    expect((await findReminder('a'))?.state).toBe('fired');
    expect(await badge()).toBe('1');
    expect(await fireDue(NOON + MINUTE, words)).toBe(0);
    expect(await shown()).toEqual([]);
  });
});
