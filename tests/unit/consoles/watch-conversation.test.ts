// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConversation } from '@/utils/consoles/read-conversation';
import { watchConversation } from '@/utils/consoles/watch-conversation';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { known } from './known';
import { layOut } from './lay-out';
import { type Row, showPinduoduo } from './pages';

const pinduoduo = known('pinduoduo');

/** Longer than the watcher leaves a change unseen, ms. */
const A_WHILE = 5_000;
const row: Row = { id: '1', side: 'buyer', text: '在吗' };
const show = (rows: Row[]) => showPinduoduo({ uid: '7001', name: '小**鱼', rows });

let seen: ConversationSnapshot[];
let stop: AbortController;
beforeEach(() => {
  layOut();
  vi.useFakeTimers();
  seen = [];
  stop = new AbortController();
  show([row]);
  watchConversation(
    () => readConversation(pinduoduo, document),
    (snapshot) => void seen.push(snapshot),
    stop.signal,
  );
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('watchConversation', () => {
  it('tells at once what is shown', () => {
    expect(seen).toMatchObject([{ buyerKey: '7001', lastMessageId: 'middlePanel_list_1' }]);
  });

  it('is silent while nothing changes, whatever the time', async () => {
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(seen).toHaveLength(1);
  });

  it('is silent about changes that say nothing new', async () => {
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(seen).toHaveLength(1);
  });

  it('tells of a new message', async () => {
    show([row, { id: '2', side: 'agent', text: '在的' }]);
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(seen.map(({ lastMessageId }) => lastMessageId)).toEqual([
      'middlePanel_list_1',
      'middlePanel_list_2',
    ]);
  });

  it('tells once of many changes made together', async () => {
    for (let i = 2; i < 50; i++) show([row, { id: String(i), side: 'buyer', text: `${i}` }]);
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(seen.slice(1)).toMatchObject([{ lastMessageId: 'middlePanel_list_49' }]);
  });

  it('hears nothing more once it is stopped', async () => {
    show([row, { id: '2', side: 'buyer', text: '？' }]);
    stop.abort();
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(seen).toHaveLength(1);
  });

  it('leaves no timer running once it is stopped', () => {
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
