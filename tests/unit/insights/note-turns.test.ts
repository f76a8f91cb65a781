import { beforeEach, describe, expect, it } from 'vitest';
import { forgetTalk, listTalks, readFigures, rebuildFigures } from '@/utils/database/insights';
import { openDatabase } from '@/utils/database/open';
import { changeSettings } from '@/utils/database/settings';
import { figureMetrics } from '@/utils/insights/figures';
import { measure } from '@/utils/insights/measures';
import { TurnNotes, talkOf } from '@/utils/insights/note-turns';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import { aSnapshot, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const asks = (id: string, at: number): ConversationSnapshot =>
  aSnapshot({
    messages: [{ id, side: 'buyer', text: '在吗' }],
    waitingSince: at,
    readAt: at,
  });
const answers = (id: string, at: number): ConversationSnapshot =>
  aSnapshot({
    messages: [
      { id, side: 'buyer', text: '在吗' },
      { id: `${id}+`, side: 'agent', text: '在的' },
    ],
    waitingSince: null,
    readAt: at,
  });
const measured = async () => {
  const figures = await readFigures(figureMetrics, '', '9');
  return measure(figures, { closed: 0, solved: 0, judged: 0, satisfied: 0, complaints: 0 });
};

describe('TurnNotes', () => {
  it('makes the guides’ figures out of what a console shows', async () => {
    const notes = new TurnNotes();
    await notes.note(1, asks('1', NOON));
    await notes.note(1, answers('1', NOON + 4_000));
    await notes.note(1, asks('2', NOON + MINUTE));
    await notes.note(1, answers('2', NOON + MINUTE + 200_000));
    const { 'first-reply': first, 'average-reply': average, timely, talks } = await measured();
    expect(first).toEqual({ value: 4_000, of: 1 });
    expect(average).toEqual({ value: 102_000, of: 2 });
    expect(timely).toEqual({ value: 0.5, of: 2 });
    expect(talks.value).toBe(1);
  });

  it('goes on from the rows when its worker was killed', async () => {
    await new TurnNotes().note(1, asks('1', NOON));
    await new TurnNotes().note(1, answers('1', NOON + 6_000));
    expect((await measured())['first-reply']).toEqual({ value: 6_000, of: 1 });
  });

  it('keeps neither name nor words', async () => {
    const notes = new TurnNotes();
    await notes.note(1, asks('1', NOON));
    await notes.note(1, answers('1', NOON + 4_000));
    const { usage } = await openDatabase();
    const stored = JSON.stringify([await usage.toArray(), await listTalks('', '9')]);
    expect(stored).not.toMatch(/林女士|在吗|在的/);
  });

  it('counts a round for the day on which the buyer wrote', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const late = new Date(NOON);
    late.setHours(23, 59, 30, 0);
    const notes = new TurnNotes();
    await notes.note(1, asks('1', late.getTime()));
    await notes.note(1, answers('1', late.getTime() + MINUTE));
    const talks = await listTalks('', '9');
    expect(talks, zone).toMatchObject([{ asked: 1, answered: 1 }]);
  });

  it('keeps the figures of a buyer who is forgotten, and nothing that is theirs', async () => {
    const notes = new TurnNotes();
    await notes.note(1, asks('1', NOON));
    await notes.note(1, answers('1', NOON + 4_000));
    const talk = await talkOf(conversationKey(asks('1', NOON)));
    await forgetTalk(talk);
    const stored = JSON.stringify(await (await openDatabase()).usage.toArray());
    expect(stored).not.toContain(talk);
    expect(await listTalks('', '9')).toEqual([]);
    const before = await measured();
    expect(before['first-reply']).toEqual({ value: 4_000, of: 1 });
    await rebuildFigures();
    expect(await measured()).toEqual(before);
  });

  it('notes nothing when it is switched off', async () => {
    await changeSettings({ insightsOn: false });
    await new TurnNotes().note(1, asks('1', NOON));
    expect(await (await openDatabase()).usage.count()).toBe(0);
  });
});
