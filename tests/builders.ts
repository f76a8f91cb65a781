import { newCase } from '@/utils/cases/engine/new-case';
import type { Article } from '@/utils/model/article';
import { blankContact } from '@/utils/model/blank-contact';
import type { Case } from '@/utils/model/case';
import type { Contact } from '@/utils/model/contact';
import type { ConversationRef, ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { Order } from '@/utils/model/order';
import type { Pack } from '@/utils/model/pack';
import type { Reminder, ReminderRequest } from '@/utils/model/reminder';
import type { Reply } from '@/utils/model/reply';

/*
 * One valid thing of each kind; a test names only what it is about. Made-up people and numbers.
 */

/** 20 November 2026, 12:00 in China: the time at which most tests play. UTC epoch ms. */
export const NOON = Date.UTC(2026, 10, 20, 4);
export const MINUTE = 60_000;

export function aConversation(change: Partial<ConversationRef> = {}): ConversationRef {
  return {
    console: 'feige',
    shop: '',
    url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
    buyerKey: '~林女士',
    buyerName: '林女士',
    ...change,
  };
}

export function aSnapshot(change: Partial<ConversationSnapshot> = {}): ConversationSnapshot {
  return {
    ...aConversation(),
    lastMessageId: 'm-2',
    messages: [
      { id: 'm-1', side: 'buyer', text: '在吗' },
      { id: 'm-2', side: 'agent', text: '在的' },
    ],
    orders: [],
    language: '',
    waitingSince: null,
    waiting: [],
    readAt: NOON,
    ...change,
  };
}

export function anOrder(change: Partial<Order> = {}): Order {
  const { console, shop, buyerKey, buyerName } = aConversation();
  const no = change.no ?? '692400000000000017';
  return {
    key: `${console}|${shop}|${no}`,
    no,
    status: 'unpaid',
    console,
    shop,
    buyerKey,
    buyerName,
    firstSeenAt: NOON,
    seenAt: NOON,
    ...change,
  };
}

export function aReply(change: Partial<Reply> = {}): Reply {
  return {
    id: 'reply-1',
    codes: ['yf'],
    title: '运费谁出',
    category: 'shipping',
    tags: [],
    aliases: [],
    variants: [{ tone: 'warm', text: '亲，运费由我们承担。' }],
    public: false,
    guideIds: [],
    locale: 'zh-CN',
    packId: null,
    order: 0,
    rev: 1,
    createdAt: NOON,
    updatedAt: NOON,
    ...change,
  };
}

export function anArticle(change: Partial<Article> = {}): Article {
  return {
    id: 'article-1',
    title: '偏远地区运费',
    kind: 'policy',
    body: '新疆、西藏另收运费。',
    category: 'shipping',
    tags: [],
    aliases: [],
    guideIds: [],
    locale: 'zh-CN',
    packId: null,
    order: 0,
    rev: 1,
    createdAt: NOON,
    updatedAt: NOON,
    ...change,
  };
}

export function aReminderRequest(change: Partial<ReminderRequest> = {}): ReminderRequest {
  return {
    kind: 'manual',
    dueAt: NOON + 15 * MINUTE,
    conversation: aConversation(),
    note: '',
    ...change,
  };
}

export function aReminder(change: Partial<Reminder> = {}): Reminder {
  const id = change.id ?? 'reminder-1';
  return {
    ...aReminderRequest(),
    id,
    key: `key of ${id}`,
    state: 'waiting',
    createdAt: NOON,
    history: [{ at: NOON, what: 'created' }],
    ...change,
  };
}

/** An open return of the buyer of `aConversation()`. */
export function aCase(change: Partial<Case> = {}): Case {
  const request = { conversation: aConversation(), fields: { type: 'return' as const } };
  return { ...newCase(request, change.id ?? 'case-1', NOON, '小安'), ...change };
}

export function aContact(change: Partial<Contact> = {}): Contact {
  const place = aConversation();
  return {
    ...blankContact(place),
    key: conversationKey(place),
    firstSeenAt: NOON,
    seenAt: NOON,
    ...change,
  };
}

/** A pack of one reply and one article, in one category. */
export function aPack(change: Partial<Pack> = {}): Pack {
  return {
    format: 'sidedesk.pack',
    formatVersion: 1,
    id: 'shop-pack',
    name: '店铺话术',
    version: '1.0.0',
    owner: '',
    locale: 'zh-CN',
    scope: {},
    changeNotes: '',
    categories: [{ id: 'shipping', name: '物流', parent: null, order: 0 }],
    replies: [
      {
        id: 'shop-pack.freight',
        codes: ['yf'],
        title: '运费谁出',
        category: 'shipping',
        tags: [],
        aliases: [],
        variants: [{ tone: 'warm', text: '亲，运费由我们承担。' }],
        public: false,
        guideIds: [],
      },
    ],
    articles: [
      {
        id: 'shop-pack.remote',
        title: '偏远地区运费',
        kind: 'policy',
        body: '新疆、西藏另收运费。',
        category: 'shipping',
        tags: [],
        aliases: [],
        guideIds: [],
      },
    ],
    rules: [
      {
        id: 'shop-pack.no-wechat',
        topic: 'contact',
        level: 'block',
        phrases: ['加微信'],
        combos: [],
        exceptions: ['不要加微信'],
        consoles: [],
        publicOnly: false,
        message: { 'zh-CN': '请在平台内沟通。', en: 'Stay on the platform.' },
        guideIds: ['004-33'],
      },
    ],
    consoles: [],
    ...change,
  };
}
