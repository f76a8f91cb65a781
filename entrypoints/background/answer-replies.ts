import { browser } from 'wxt/browser';
import { consoles } from '@/utils/consoles/consoles';
import { saveContactLocale } from '@/utils/database/contacts';
import { rememberPut, rememberValues } from '@/utils/database/conversation-memory';
import { readSettings } from '@/utils/database/settings';
import { logUsage } from '@/utils/database/usage';
import { talkOf } from '@/utils/insights/note-turns';
import { findBuyerLanguage } from '@/utils/library/buyer-language';
import { hashText } from '@/utils/library/hash-text';
import type { LiveRules } from '@/utils/library/live-rules';
import { prepareReply } from '@/utils/library/prepare-reply';
import { conversationKey } from '@/utils/model/conversation-key';
import type { UsageReport } from '@/utils/model/usage';
import type { PrepareRequest } from '@/utils/protocol';
import { receive } from '@/utils/receive';
import { stripPersonalData } from '@/utils/search/learning';
import { currentLanguage } from './current-language';

const detect = (text: string) => browser.i18n.detectLanguage(text);

/** What desks and consoles may ask about the text of a reply. */
export function answerReplies(rules: LiveRules): void {
  receive('reply:prepare', async (request) => {
    const now = Date.now();
    await keepValues(request, now);
    const checks = await rules.checks(currentLanguage(await readSettings()));
    return prepareReply(request, {
      checks,
      now,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      languageOf: currentLanguage,
      maxLengthOf: (id) => consoles.find((one) => one.id === id)?.maxLength ?? null,
      detect,
    });
  });
  receive('buyer:language', ({ conversation }) => findBuyerLanguage(conversation, detect));
  receive('buyer:set-language', ({ conversation, locale }) =>
    saveContactLocale(conversation, locale, Date.now()),
  );
}

/**
 * Remembers what the agent gave, for this conversation alone. Not the answers to prompts,
 * which differ each time, nor the shop's and the agent's own details, which are settings.
 */
async function keepValues({ conversation, values }: PrepareRequest, now: number): Promise<void> {
  if (!conversation?.buyerKey || !values) return;
  const given = Object.entries(values).filter(([name]) => !/^\?|^shop\.|^agent\.name$/.test(name));
  if (given.length === 0) return;
  await rememberValues(conversationKey(conversation), Object.fromEntries(given), now);
}

/** Counts that something of the library was used, where, by whom and in which conversation. */
export async function noteUse(report: UsageReport): Promise<void> {
  const { at, kind, itemId, console, shop = '', query, sent } = report;
  const { agentName: agent } = await readSettings();
  const key = sent?.buyerKey ? conversationKey({ console, shop, buyerKey: sent.buyerKey }) : null;
  await logUsage({
    ...{ at, kind, console, shop, agent },
    ...(itemId ? { itemId } : {}),
    ...(query ? { query: stripPersonalData(query) } : {}),
    ...(key ? { talk: await talkOf(key) } : {}),
  });
}

/** Notes that a text went into the box, by its hash, and what was warned of before. */
export async function noteInsertion({ sent, checks, ...event }: UsageReport): Promise<void> {
  if (sent?.buyerKey) {
    const { console, shop = '' } = event;
    const key = conversationKey({ console, shop, buyerKey: sent.buyerKey });
    await rememberPut(key, await hashText(sent.text), sent.picked, event.at);
  }
  if (!checks?.length) return;
  const { at, console, itemId } = event;
  await logUsage({ at, kind: 'override', console, itemId, checks });
}
