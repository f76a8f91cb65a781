import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { changeSettings } from '@/utils/database/settings';
import { ItemGone, prepareReply } from '@/utils/library/prepare-reply';
import { stripMarkdown } from '@/utils/library/strip-markdown';
import { anArticle, aReply, aSnapshot } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const greeting = aReply({
  variants: [
    { tone: 'warm', text: '{{buyer.name}}您好，我是{{agent.name}}，订单 {{order.no}}' },
    { tone: 'warm', console: 'pinduoduo', text: '{{buyer.name}}亲亲' },
  ],
});

describe('prepareReply', () => {
  it('fills a reply from the conversation and the settings, and names what is missing', async () => {
    await (await openDatabase()).replies.add(greeting);
    await changeSettings({ agentName: '小安' });
    expect(await prepareReply({ id: greeting.id, conversation: aSnapshot() })).toEqual({
      id: greeting.id,
      title: greeting.title,
      text: '林女士您好，我是小安，订单 {{order.no}}',
      missing: ['order.no'],
      filled: [
        { name: 'buyer.name', value: '林女士' },
        { name: 'agent.name', value: '小安' },
      ],
    });
  });

  it('takes what the agent typed for this once', async () => {
    await (await openDatabase()).replies.add(greeting);
    const values = { 'order.no': '6924', 'agent.name': '小安' };
    const request = { id: greeting.id, conversation: aSnapshot(), values };
    expect(await prepareReply(request)).toMatchObject({
      text: '林女士您好，我是小安，订单 6924',
      missing: [],
    });
    const again = await prepareReply({ id: greeting.id, conversation: aSnapshot() });
    expect(again.missing).toEqual(['agent.name', 'order.no']);
  });

  it('takes the wording made for the console', async () => {
    await (await openDatabase()).replies.add(greeting);
    const conversation = aSnapshot({ console: 'pinduoduo' });
    expect((await prepareReply({ id: greeting.id, conversation })).text).toBe('林女士亲亲');
  });

  it('inserts an article as plain text', async () => {
    await (await openDatabase()).articles.add(anArticle({ body: '## 运费\n另收 **15 元**' }));
    const { text } = await prepareReply({ id: 'article-1', conversation: null });
    expect(text).toBe('运费\n另收 15 元');
  });

  it('says so when the item is gone', async () => {
    const request = { id: 'nobody', conversation: null };
    await expect(prepareReply(request)).rejects.toBeInstanceOf(ItemGone);
  });
});

describe('stripMarkdown', () => {
  it.each([
    ['# 标题\n\n正文', '标题\n\n正文'],
    ['**粗** 和 __粗__', '粗 和 粗'],
    ['- 一\n* 二\n+ 三', '· 一\n· 二\n· 三'],
    ['> 引用', '引用'],
    ['[网址](https://shop.example "标题")', '网址'],
    ['`代码`', '代码'],
    ['3 * 4 = 12，#1 号', '3 * 4 = 12，#1 号'],
    ['{{order.no}}', '{{order.no}}'],
    ['', ''],
  ])('of %j is %j', (markdown, text) => {
    expect(stripMarkdown(markdown)).toBe(text);
  });
});
