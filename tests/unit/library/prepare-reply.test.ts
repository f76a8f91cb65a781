import { beforeEach, describe, expect, it } from 'vitest';
import { saveContactLocale } from '@/utils/database/contacts';
import { confirmSent, rememberPut, rememberValues } from '@/utils/database/conversation-memory';
import { openDatabase } from '@/utils/database/open';
import { changeSettings } from '@/utils/database/settings';
import { hashText } from '@/utils/library/hash-text';
import { ItemGone, prepareReply } from '@/utils/library/prepare-reply';
import type { PrepareWorld } from '@/utils/library/prepare-world';
import { conversationKey } from '@/utils/model/conversation-key';
import type { Reply } from '@/utils/model/reply';
import type { PrepareRequest } from '@/utils/protocol';
import { aConversation, anArticle, aReply, aSnapshot, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const world: PrepareWorld = {
  checks: { checkWording: () => [], findPrivateData: () => [] },
  now: NOON,
  zone: 'Asia/Shanghai',
  languageOf: () => 'zh-CN',
  maxLengthOf: () => null,
  detect: async () => ({ isReliable: false, languages: [] }),
};

const add = async (...replies: Reply[]) => {
  await (await openDatabase()).replies.bulkAdd(replies);
};
const prepare = (request: Partial<PrepareRequest> = {}, change: Partial<PrepareWorld> = {}) =>
  prepareReply({ id: 'reply-1', conversation: aSnapshot(), ...request }, { ...world, ...change });
const textsOf = async (...asked: Parameters<typeof prepare>) =>
  (await prepare(...asked)).messages.map(({ text }) => text);
const checksOf = async (...asked: Parameters<typeof prepare>) =>
  (await prepare(...asked)).messages.map(({ findings }) => findings.map(({ check }) => check));

const greeting = aReply({
  variants: [
    { tone: 'warm', text: '{{buyer.name}}您好，我是{{agent.name}}，订单 {{order.no}}' },
    { tone: 'warm', console: 'pinduoduo', text: '{{buyer.name}}亲亲' },
  ],
});
const key = conversationKey(aConversation());

describe('prepareReply', () => {
  it('fills a reply from the conversation and the settings, and names what is missing', async () => {
    await add(greeting);
    await changeSettings({ agentName: '小安' });
    const reply = await prepare();
    expect(reply).toMatchObject({ id: greeting.id, title: greeting.title, missing: ['order.no'] });
    expect(reply.messages[0]?.text).toBe('林女士您好，我是小安，订单 {{order.no}}');
    expect(reply.messages[0]?.findings.map(({ check }) => check)).toEqual(['missing']);
  });

  it('takes what the agent typed for this once', async () => {
    await add(greeting);
    const values = { 'order.no': '6924', 'agent.name': '小安' };
    expect(await textsOf({ values })).toEqual(['林女士您好，我是小安，订单 6924']);
    expect((await prepare()).missing).toEqual(['agent.name', 'order.no']);
  });

  it('remembers a value for its conversation, and for no other', async () => {
    await add(aReply({ variants: [{ tone: 'warm', text: '{{case.promise_at}}前回复您' }] }));
    await rememberValues(key, { 'case.promise_at': '明天 10:00' }, NOON);
    const reply = await prepare();
    expect(reply.messages[0]?.text).toBe('明天 10:00前回复您');
    expect(reply.remembered).toEqual([{ name: 'case.promise_at', value: '明天 10:00' }]);
    const other = aSnapshot({ buyerKey: '~林女士2', buyerName: '林女士' });
    expect((await prepare({ conversation: other })).missing).toEqual(['case.promise_at']);
  });

  it('takes the wording made for the console', async () => {
    await add(greeting);
    expect(await textsOf({ conversation: aSnapshot({ console: 'pinduoduo' }) })).toEqual([
      '林女士亲亲',
    ]);
  });

  it('gives a chain of messages in their order, and asks for everything first', async () => {
    const steps = ['第二步：{{?方式:微信/支付宝}}', '第三步{{cursor}}：确认'];
    await add(aReply({ variants: [{ tone: 'warm', text: '第一步：{{pick:好|行}}', steps }] }));
    expect((await prepare()).prompts).toMatchObject([{ label: '方式', kind: 'choice' }]);
    const values = { '?方式': '支付宝' };
    const { messages } = await prepare({ values });
    expect(messages.map(({ text }) => text)).toEqual([
      '第一步：好',
      '第二步：支付宝',
      '第三步：确认',
    ]);
    expect(messages[2]?.cursor).toBe(3);
  });

  it('includes other replies by their code, one’s own before those of packs', async () => {
    await add(
      aReply({ variants: [{ tone: 'warm', text: '好的。{{> BYE}}' }] }),
      aReply({ id: 'b', codes: ['bye'], packId: 'p', variants: [{ tone: 'warm', text: '包' }] }),
      aReply({
        id: 'c',
        codes: ['Bye'],
        variants: [{ tone: 'warm', text: '再见，{{buyer.name}}' }],
      }),
    );
    expect(await textsOf()).toEqual(['好的。再见，林女士']);
  });

  it('does not repeat a wording to the same buyer', async () => {
    await add(aReply({ variants: [{ tone: 'warm', text: '{{pick:好的|没问题}}' }] }));
    await rememberPut(key, 'x', ['好的'], NOON - MINUTE);
    expect(await textsOf()).toEqual(['没问题']);
  });

  it('inserts an article as plain text', async () => {
    await (await openDatabase()).articles.add(anArticle({ body: '## 运费\n另收 **15 元**' }));
    expect(await textsOf({ id: 'article-1', conversation: null })).toEqual(['运费\n另收 15 元']);
  });

  it('names what follows, its pictures and its notes', async () => {
    const image = { name: '尺码表', data: 'data:image/png;base64,AA==' };
    await add(
      aReply({ next: ['gone', 'b'], images: [image], notes: '先问型号', locked: true }),
      aReply({ id: 'b', title: '道别' }),
    );
    expect(await prepare()).toMatchObject({
      next: [{ id: 'b', title: '道别' }],
      images: ['尺码表'],
      notes: '先问型号',
      locked: true,
    });
  });

  it('says so when the item is gone', async () => {
    await expect(prepare({ id: 'nobody' })).rejects.toBeInstanceOf(ItemGone);
  });
});

describe('the language', () => {
  const bilingual = aReply({
    variants: [
      { tone: 'warm', text: '您好', updatedAt: NOON },
      { tone: 'warm', locale: 'en', text: 'Hello', updatedAt: NOON - MINUTE },
      { tone: 'brief', text: '在的' },
    ],
  });
  const says = (text: string) => aSnapshot({ messages: [{ id: 'm', side: 'buyer', text }] });
  const english = { isReliable: true, languages: [{ language: 'en', percentage: 99 }] };

  it('is the buyer’s, with the agent’s own beside it and a mark when it is behind', async () => {
    await add(bilingual);
    const reply = await prepare({ conversation: says('Where is my order?') });
    expect(reply.messages[0]?.text).toBe('Hello');
    expect(reply.beside).toEqual({ locale: 'zh-CN', text: '您好' });
    expect(reply.variants.map(({ isOld }) => isOld)).toEqual([false, true, false]);
  });

  it('is what the browser is sure of where letters do not tell', async () => {
    await add(bilingual);
    const conversation = says('Quand arrive mon colis');
    expect(await textsOf({ conversation })).toEqual(['您好']);
    expect(await textsOf({ conversation }, { detect: async () => english })).toEqual(['Hello']);
  });

  it('does without a browser that detects nothing', async () => {
    await add(bilingual);
    const detect = () => Promise.reject(new Error('no'));
    expect(await textsOf({ conversation: says('Quand arrive mon colis') }, { detect })).toEqual([
      '您好',
    ]);
  });

  it('is first of all what an agent set for the buyer', async () => {
    await add(bilingual);
    await saveContactLocale(aConversation(), 'en', NOON);
    expect(await textsOf({ conversation: says('我的快递呢') })).toEqual(['Hello']);
    await saveContactLocale(aConversation(), null, NOON);
    expect(await textsOf({ conversation: says('我的快递呢') })).toEqual(['您好']);
  });

  it('and the tone are the agent’s where there are several', async () => {
    await add(bilingual);
    await changeSettings({ tone: 'brief' });
    expect(await textsOf()).toEqual(['在的']);
  });
});

describe('the gate', () => {
  it.each<[string, Partial<Reply>, string[]]>([
    ['expired', { validTo: NOON }, ['validity']],
    ['of another console', { scope: { consoles: ['pinduoduo'] } }, ['scope']],
    ['for managers', { scope: { roles: ['manager'] } }, ['scope']],
    ['with an error', { variants: [{ tone: 'warm', text: '{{> nobody}}' }] }, ['template']],
  ])('stops a reply that is %s', async (_, change, checks) => {
    await add(aReply(change));
    expect(await checksOf()).toEqual([checks]);
  });

  it('stops what this buyer got today, not what they got yesterday', async () => {
    await add(aReply());
    const hash = await hashText('亲，运费由我们承担。 ');
    const put = async (at: number) => {
      await rememberPut(key, hash, [], at);
      await confirmSent(key, async () => [hash]);
    };
    await put(NOON - 24 * 60 * MINUTE);
    expect(await checksOf()).toEqual([[]]);
    await put(NOON - MINUTE);
    expect(await checksOf()).toEqual([['repeated']]);
    expect(await checksOf({ conversation: aSnapshot({ buyerKey: '~别人' }) })).toEqual([[]]);
  });

  it('believes at once that something was sent when the page shows it, and not before', async () => {
    await add(aReply());
    await rememberPut(key, await hashText('亲，运费由我们承担。'), [], NOON - MINUTE);
    expect(await checksOf()).toEqual([[]]);
    const messages = [{ id: 'm', side: 'agent' as const, text: '亲，\n运费由我们承担。' }];
    expect(await checksOf({ conversation: aSnapshot({ messages }) })).toEqual([['repeated']]);
  });

  it('measures each message by what the console takes', async () => {
    await add(aReply({ variants: [{ tone: 'warm', text: '一二三', steps: ['一二'] }] }));
    const limits = { maxLengthOf: (id: string) => (id === 'feige' ? 2 : null) };
    expect(await checksOf({}, limits)).toEqual([['length'], []]);
    expect(await checksOf({ conversation: null }, limits)).toEqual([[], []]);
    // The page is known before the conversation in it is read.
    expect(await checksOf({ conversation: null, console: 'feige' }, limits)).toEqual([
      ['length'],
      [],
    ]);
  });

  it('looks at what the agent wrote by hand, in one message or several', async () => {
    await add(aReply({ variants: [{ tone: 'warm', text: '{{order.no}}', steps: ['再见'] }] }));
    const edited = { at: 0, texts: ['一', '{{order.no}}'] };
    expect(await textsOf({ edited })).toEqual(['一', '{{order.no}}', '再见']);
  });

  it('asks the text checks with where it goes', async () => {
    await add(aReply({ public: true }));
    const asked: unknown[] = [];
    const checks = {
      checkWording: (_text: string, context: object) => {
        asked.push(context);
        return [];
      },
      findPrivateData: () => [{ kind: 'phone' as const, start: 0, end: 1, matched: '亲' }],
    };
    expect(await checksOf({}, { checks })).toEqual([['private']]);
    expect(asked).toEqual([{ console: 'feige', isPublic: true }]);
  });
});
