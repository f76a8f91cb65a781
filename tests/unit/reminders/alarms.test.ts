import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '@/utils/database/open';
import { REMINDER_ALARM, ringAgain, syncAlarms } from '@/utils/reminders/alarms';
import { aReminder, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const alarmTime = async () => (await fakeBrowser.alarms.get(REMINDER_ALARM))?.scheduledTime;
const store = async (...rows: ReturnType<typeof aReminder>[]) =>
  (await openDatabase()).reminders.bulkPut(rows);

describe('syncAlarms', () => {
  it('rings for the next waiting row, and only once', async () => {
    await store(
      aReminder({ id: 'later', dueAt: NOON + 9 * MINUTE }),
      aReminder({ id: 'next', dueAt: NOON + MINUTE }),
      aReminder({ id: 'settled', dueAt: NOON + 1, state: 'done' }),
    );
    await syncAlarms(NOON);
    await syncAlarms(NOON);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([
      { name: REMINDER_ALARM, scheduledTime: NOON + MINUTE },
    ]);
  });

  it('follows a row that moves', async () => {
    await store(aReminder({ dueAt: NOON + MINUTE }));
    await syncAlarms(NOON);
    await store(aReminder({ dueAt: NOON + 5 * MINUTE }));
    await syncAlarms(NOON);
    expect(await alarmTime()).toBe(NOON + 5 * MINUTE);
  });

  it('is silent when nothing waits any more', async () => {
    await store(aReminder({ dueAt: NOON + MINUTE }));
    await syncAlarms(NOON);
    await store(aReminder({ dueAt: NOON + MINUTE, state: 'cancelled' }));
    await syncAlarms(NOON);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('leaves alarms of others alone', async () => {
    await fakeBrowser.alarms.create('other', { when: NOON });
    await syncAlarms(NOON);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'other' }]);
  });
});

describe('ringAgain', () => {
  it('rings in a minute', async () => {
    await ringAgain(NOON);
    expect(await alarmTime()).toBe(NOON + MINUTE);
  });

  it('does not make the next reminder late', async () => {
    await store(aReminder({ dueAt: NOON + MINUTE / 2 }));
    await syncAlarms(NOON);
    await ringAgain(NOON);
    expect(await alarmTime()).toBe(NOON + MINUTE / 2);
  });
});
