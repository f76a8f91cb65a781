import { beforeEach, describe, expect, it } from 'vitest';
import {
  confirmSent,
  readMemory,
  rememberPut,
  rememberValues,
} from '@/utils/database/conversation-memory';
import { openDatabase } from '@/utils/database/open';
import { NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

describe('the memory of a conversation', () => {
  it('holds values, hashes of texts and wordings', async () => {
    await rememberValues('feige||1', { 'order.no': '6924', 备注: '两\n行' }, NOON);
    await rememberPut('feige||1', 'ab12', ['好的'], NOON);
    expect(await readMemory('feige||1')).toEqual({
      values: new Map([
        ['order.no', '6924'],
        ['备注', '两\n行'],
      ]),
      put: new Map([['ab12', NOON]]),
      sent: new Map(),
      picked: new Map([['好的', NOON]]),
    });
  });

  it.each(['feige||12', 'feige||', '', 'feige||1\nvalue'])('is none of %j', async (other) => {
    await rememberValues('feige||1', { 'order.no': '6924' }, NOON);
    expect((await readMemory(other)).values.size).toBe(0);
  });

  it('forgets a value that is given as blank', async () => {
    await rememberValues('k', { a: '1', b: '2' }, NOON);
    await rememberValues('k', { a: ' ' }, NOON);
    expect((await readMemory('k')).values).toEqual(new Map([['b', '2']]));
  });

  it('forgets what is older than a month', async () => {
    await rememberValues('k', { a: '1' }, NOON);
    await rememberPut('k', 'ab12', [], NOON + 31 * 24 * 60 * 60_000);
    const { values, put } = await readMemory('k');
    expect([values.size, put.size]).toEqual([0, 1]);
    expect(await (await openDatabase()).conversationMemory.count()).toBe(1);
  });

  it('counts as sent only what was seen among the messages', async () => {
    await rememberPut('k', 'ab12', [], NOON);
    await rememberPut('k', 'cd34', [], NOON);
    await confirmSent('k', async () => ['cd34', 'ef56']);
    expect((await readMemory('k')).sent).toEqual(new Map([['cd34', NOON]]));
    await confirmSent('other', () => Promise.reject(new Error('nothing waits there')));
  });
});
