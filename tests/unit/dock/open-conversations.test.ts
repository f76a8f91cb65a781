import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetConversation,
  listOpenTabs,
  recallConversation,
  rememberConversation,
  rememberTab,
} from '@/utils/dock/open-conversations';
import { issueToken } from '@/utils/dock/tokens';
import { aSnapshot, NOON } from '../../builders';
import { useRealSessionStorage } from '../fake-browser-gaps';

beforeEach(useRealSessionStorage);
afterEach(() => void vi.restoreAllMocks());

describe('the tabs that have a desk', () => {
  it('are remembered with the newest snapshot of each', async () => {
    const second = aSnapshot({ buyerKey: '~王先生' });
    await rememberConversation(7, aSnapshot());
    await rememberConversation(12, second);
    await rememberConversation(7, aSnapshot({ lastMessageId: 'm-9' }));
    expect(await recallConversation(7)).toMatchObject({ lastMessageId: 'm-9' });
    expect(await listOpenTabs()).toEqual([
      { tabId: 7, snapshot: aSnapshot({ lastMessageId: 'm-9' }) },
      { tabId: 12, snapshot: second },
    ]);
  });

  it('count before anything is read from them', async () => {
    await rememberTab(7);
    expect(await listOpenTabs()).toEqual([{ tabId: 7, snapshot: null }]);
    expect(await recallConversation(7)).toBeNull();
  });

  it('keep what they show when their desk is mounted again', async () => {
    await rememberConversation(7, aSnapshot());
    await rememberTab(7);
    expect(await recallConversation(7)).toEqual(aSnapshot());
  });

  it('are forgotten when they close', async () => {
    await rememberConversation(7, aSnapshot());
    await forgetConversation(7);
    expect(await recallConversation(7)).toBeNull();
    expect(await listOpenTabs()).toEqual([]);
  });

  it('are not mixed up with the tokens issued to them', async () => {
    await issueToken(7, NOON);
    expect(await listOpenTabs()).toEqual([]);
  });

  it('are kept in memory, never on disk', async () => {
    await rememberConversation(7, aSnapshot());
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
