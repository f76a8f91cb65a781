import type { Page } from 'puppeteer-core';
import type { ConversationRef } from '../../utils/model/conversation.ts';
import { conversationKey } from '../../utils/model/conversation-key.ts';
import {
  aCase,
  aContact,
  anArticle,
  anOrder,
  aPack,
  aReminder,
  aReply,
  MINUTE,
} from '../builders.ts';
import { payloads } from '../fixtures/payloads.ts';
import { tell } from './browser.ts';

let next = 0;
/** Payloads one after the other, as many whole ones as a field holds; each turn starts further on. */
export function evil(room: number): string {
  let text = '';
  for (let tried = 0; tried < payloads.length; tried++) {
    const one = payloads[next++ % payloads.length] ?? '';
    if (text.length + one.length + 1 > room) break;
    text += `${one} `;
  }
  return text || (payloads[next % payloads.length] ?? '').slice(0, room);
}
/** The same without spaces, for codes. */
const evilCode = () => evil(40).replace(/\s/gu, '') || 'x';

const conversation: ConversationRef = {
  console: 'pinduoduo',
  shop: '',
  url: 'https://mms.pinduoduo.com/chat-merchant/index.html',
  buyerKey: '2817364590127',
  buyerName: evil(200),
};
const place = { ...conversation, buyerName: conversation.buyerName };

function items(now: number) {
  const times = { createdAt: now, updatedAt: now, packId: null, rev: 1e6 };
  const replies = payloads.map((text, i) =>
    aReply({
      ...times,
      id: `evil-${i}`,
      title: `${text} ${evil(300 - text.length - 1)}`.slice(0, 300),
      codes: [evilCode()],
      category: evil(120),
      tags: [evil(60), evil(60)],
      aliases: [evil(300)],
      variants: [{ tone: 'warm', text: `${text} ${evil(2_000)}`, steps: [evil(500)] }],
      notes: evil(1_000),
      order: i,
    }),
  );
  const articles = Array.from({ length: 12 }, (_, i) =>
    anArticle({
      ...times,
      id: `evil-article-${i}`,
      title: evil(300),
      body: payloads.map((text) => `${text}\n\n[${text}](${text})\n\n> ${text}`).join('\n\n'),
      tags: [evil(60)],
      aliases: [evil(300)],
      category: evil(120),
    }),
  );
  return { replies, articles };
}

/**
 * Rows of every table that holds what people, packs or pages wrote, with payloads in each text.
 * Valid as far as the schemas go: they are what gets through.
 * @param now UTC epoch ms
 */
function hostileRows(now: number): Record<string, unknown[]> {
  const key = conversationKey(conversation);
  const words = { summary: evil(2_000), demand: evil(2_000), bottomLine: evil(2_000) };
  const own = { opinion: evil(2_000), rootCause: evil(2_000), lessons: evil(2_000) };
  const one = aCase({
    ...words,
    ...own,
    id: 'evil-case',
    conversation,
    conversationKey: key,
    orderNo: evil(60),
    promiseNote: evil(500),
    promiseAt: now + MINUTE,
    escalatedTo: evil(120),
    offer: { kind: 'coupon', amount: 1, text: evil(1_000), approvedBy: evil(60) },
    facts: { [evil(60)]: evil(500) },
    openedBy: evil(60),
    history: [{ at: now, by: evil(60), what: 'changed', field: evil(80), was: evil(500) }],
  });
  const contact = aContact({
    ...conversation,
    key,
    name: evil(200),
    remark: evil(100),
    groups: [evil(40)],
    tags: [evil(40)],
    notes: evil(4_000),
    preferences: evil(2_000),
    needs: evil(2_000),
    marks: [{ kind: 'caution', why: evil(300), by: evil(60), at: now }],
    former: [evil(500)],
    firstSeenAt: now,
    seenAt: now,
  });
  const order = anOrder({
    ...place,
    no: evil(60),
    key: 'pinduoduo||evil',
    statusText: evil(60),
    amount: evil(40),
    product: evil(300),
    carrier: evil(60),
    trackingNo: evil(60),
    seenAt: now,
  });
  const reminders = ['waiting', 'fired', 'done'].map((state, i) =>
    aReminder({
      id: `evil-${state}`,
      state: state as 'fired',
      conversation,
      orderNo: evil(60),
      note: evil(500),
      dueAt: now + (i - 1) * MINUTE,
      createdAt: now,
      history: [{ at: now, what: 'created', why: evil(300) }],
    }),
  );
  const [rule] = aPack().rules;
  const rules = payloads.slice(0, 60).map((text, order) => ({
    ...rule,
    id: `evil-rule-${order}`,
    level: 'warn',
    phrases: [text.slice(0, 60)],
    message: { 'zh-CN': evil(300) },
    instead: evil(200),
    source: { name: evil(200), date: '2026-11-25' },
    ...{ packId: null, order, on: true, createdAt: now, updatedAt: now },
  }));
  const { replies, articles } = items(now);
  const proposals = [replies[0], articles[0]].map((item, i) => ({
    id: `evil-proposal-${i}`,
    state: 'open',
    item: { ...item, type: i === 0 ? 'reply' : 'article' },
    author: evil(60),
    note: evil(1_000),
    at: now,
  }));
  const usage = payloads.slice(0, 40).map((query) => ({
    ...{ at: now, kind: 'no-answer', console: 'pinduoduo', query: query.slice(0, 200) },
    ...{ agent: evil(60), shop: evil(120), checks: [evil(160)] },
  }));
  return {
    replies,
    articles,
    rules,
    proposals,
    usage,
    reminders,
    cases: [one],
    contacts: [contact],
    orders: [order],
  };
}

/** A pack whose every text is a payload, to be imported by hand. */
export function hostilePack(): string {
  const { replies, articles, rules } = hostileRows(0);
  const pick = (rows: unknown[] = [], keep: string[]) =>
    rows.slice(0, 60).map((row, i) => ({
      ...Object.fromEntries(Object.entries(row as object).filter(([key]) => keep.includes(key))),
      id: `pack.${keep.length}.${i}`,
    }));
  const common = ['title', 'tags', 'aliases', 'category'];
  return JSON.stringify({
    ...aPack({ id: 'evil.pack', name: evil(100), owner: evil(60), changeNotes: evil(500) }),
    categories: [{ id: 'c', name: evil(60), parent: null, order: 0 }],
    replies: pick(replies, [...common, 'codes', 'variants', 'notes']),
    articles: pick(articles, [...common, 'kind', 'body']),
    rules: pick(rules, ['topic', 'level', 'phrases', 'message', 'instead']),
  });
}

/** Writes the rows as they are, and lets everybody read them anew. */
export async function fillWithPayloads(manager: Page): Promise<void> {
  await manager.evaluate(async (tables) => {
    const opening = indexedDB.open('sidedesk');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction(Object.keys(tables), 'readwrite');
    for (const [name, rows] of Object.entries(tables)) {
      for (const row of rows) writing.objectStore(name).put(row);
    }
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
    database.close();
  }, hostileRows(Date.now()));
  await tell(manager, 'settings:change', {
    agentName: evil(60),
    shopVariables: { 'shop.name': evil(500), 'shop.return_address': evil(500) },
    contactGroups: [evil(40)],
  });
  await tell(manager, 'library:changed');
}
