import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupDue,
  isDigest,
  notificationId,
  reminderIdOf,
} from '@/utils/reminders/engine/group-due';
import { manualKey } from '@/utils/reminders/schedule';
import { aConversation, aReminder, aReminderRequest, MINUTE, NOON } from '../../builders';

describe('manualKey', () => {
  const request = aReminderRequest({ orderNo: '6924', dueAt: NOON });

  it('is the same for the same wish in the same minute', () => {
    const again = { ...request, dueAt: NOON + MINUTE - 1 };
    expect(manualKey(again)).toBe(manualKey(request));
  });

  it.each([
    ['the minute', { dueAt: NOON + MINUTE }],
    ['the order', { orderNo: '6925' }],
    ['the note', { note: '退货地址' }],
    ['the buyer', { conversation: aConversation({ buyerKey: '~王先生' }) }],
    ['the console', { conversation: aConversation({ console: 'pinduoduo' }) }],
  ])('differs by %s', (_, change) => {
    expect(manualKey({ ...request, ...change })).not.toBe(manualKey(request));
  });
});

describe('notificationId', () => {
  it('leads back to its reminder', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(), (id, dueAt) => {
        expect(reminderIdOf(notificationId({ id, dueAt }))).toBe(id);
      }),
    );
  });

  it('is another one after a snooze', () => {
    expect(notificationId({ id: 'a', dueAt: 1 })).not.toBe(notificationId({ id: 'a', dueAt: 2 }));
  });

  it.each(['', 'reminder', 'reminder|', 'update|a|1', 'a', 'digest|a|1|2'])(
    'is not read from "%s"',
    (id) => {
      expect(reminderIdOf(id)).toBeNull();
    },
  );
});

describe('groupDue', () => {
  const row = (id: string, minutesAgo: number) =>
    aReminder({ id, dueAt: NOON - minutesAgo * MINUTE });

  it('leaves one that is late alone, and those that are in time', () => {
    const rows = [row('late', 90), row('now', 0), row('soon after', 4)];
    expect([...groupDue(rows, NOON).values()]).toEqual(rows.map(notificationId));
  });

  it('puts several late ones into one notification, named after the oldest', () => {
    const groups = groupDue([row('oldest', 90), row('old', 6), row('now', 0)], NOON);
    expect(groups.get('oldest')).toBe(groups.get('old'));
    expect(isDigest(groups.get('oldest') ?? '')).toBe(true);
    expect(groups.get('now')).toBe(notificationId(row('now', 0)));
  });
});
