import { beforeEach, describe, expect, it } from 'vitest';
import { exportTalks } from '@/components/manager/insights/export-talks';
import { dayOf } from '@/utils/calendar/zone';
import { recordEvents } from '@/utils/database/insights';
import { openDatabase } from '@/utils/database/open';
import { talkOf } from '@/utils/insights/note-turns';
import { joinCases, type TalkCase } from '@/utils/insights/talk-cases';
import { aCase, aConversation, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

const key = 'feige||~林女士';
const today = dayOf(NOON, Intl.DateTimeFormat().resolvedOptions().timeZone);
const scope = { days: 7, console: '', shop: '', agent: '', isTeam: false };

beforeEach(emptyDatabase);

describe('exportTalks', () => {
  it('tells how the cases of a conversation ended, and names nobody', async () => {
    const talk = await talkOf(key);
    await recordEvents([{ at: NOON, kind: 'asked', console: 'feige', talk, first: true }]);
    const ended = { isOpen: 0, closedAt: NOON + 1, outcome: 'solved', satisfaction: 'satisfied' };
    const row = aCase({
      ...(ended as Partial<ReturnType<typeof aCase>>),
      conversationKey: key,
      conversation: aConversation(),
      openedAt: NOON,
      updatedAt: NOON + 1,
    });
    await (await openDatabase()).cases.add(row);
    const text = await exportTalks(scope, today, ((id: string) => id) as never);
    expect(text).toContain(',cases/outcome/solved,cases/satisfaction/satisfied');
    expect(text).not.toContain('林女士');
  });
});

describe('joinCases', () => {
  const rows = ['2026-11-20', '2026-11-22', '2026-11-25'].map(
    (day) => ({ key: `${day}\na`, day, talk: 'a' }) as never,
  );
  const one = (openedDay: string, closedDay: string, talk = 'a'): TalkCase => {
    return { talk, openedDay, closedDay, outcome: 'solved', satisfaction: null };
  };
  const dayOfCase = (given: TalkCase) =>
    [...joinCases(rows, [given]).keys()].map((k) => k.slice(0, 10));

  it.each([
    ['the day it was closed on', one('2026-11-20', '2026-11-22'), ['2026-11-22']],
    ['the last day they talked before', one('2026-11-20', '2026-11-24'), ['2026-11-22']],
    ['no day before it was opened', one('2026-11-23', '2026-11-24'), []],
    ['no other buyer', one('2026-11-20', '2026-11-25', 'b'), []],
  ])('puts a case on %s', (_, given, days) => expect(dayOfCase(given)).toEqual(days));
});
