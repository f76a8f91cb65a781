import { beforeEach, describe, expect, it } from 'vitest';
import { changeBuyerFacts } from '@/utils/database/buyer-facts';
import { openDatabase } from '@/utils/database/open';
import { changeSettings } from '@/utils/database/settings';
import { prepareReply } from '@/utils/library/prepare-reply';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { aConversation, aReply, aSnapshot } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

/** The last day before the National Day holidays of 2026, 1 to 7 October. */
const now = Date.UTC(2026, 8, 30, 4);

beforeEach(emptyDatabase);

async function fill(text: string, change: Partial<ConversationSnapshot> = {}): Promise<string> {
  await (await openDatabase()).replies.put(aReply({ variants: [{ tone: 'warm', text }] }));
  const request = { id: 'reply-1', conversation: aSnapshot(change) };
  const { messages } = await prepareReply(request, {
    checks: { checkWording: () => [], findPrivateData: () => [] },
    now,
    zone: 'UTC',
    languageOf: () => 'zh-CN',
    maxLengthOf: () => null,
    detect: async () => ({ isReliable: false, languages: [] }),
  });
  return messages[0]?.text ?? '';
}

describe('times in a reply', () => {
  it('go by the buyer’s clock: noted, else that of the console’s market', async () => {
    expect(await fill('{{time}}')).toBe('12:00');
    expect(await fill('{{time}}', { console: 'r-messe' })).toBe('13:00');
    expect(await fill('{{time}}', { console: 'shopee' })).toBe('04:00');
    const abroad = aConversation({ console: 'shopee' });
    await changeBuyerFacts(abroad, { zone: 'America/New_York' }, now);
    expect(await fill('{{time}}', abroad)).toBe('00:00');
  });

  it('count the working days of the market and of the shop', async () => {
    expect(await fill('{{date +1 workdays}}')).toBe('10月8日');
    await changeSettings({ closedDays: ['2026-10-08'] });
    expect(await fill('{{date +1 workdays}}')).toBe('10月9日');
  });
});
