import type { Frame, Page } from 'puppeteer-core';
import { fillPeople } from '../../bench/cases/fill-people.ts';
import { tell } from '../browser.ts';

/** Something to look at in every view: buyers, cases, reminders, and what an agent proposed. */
export async function fillShop(manager: Page, desk: Frame): Promise<void> {
  await fillPeople(manager, 60, 40, []);
  for (const [minutes, note] of [
    [-1, '退款进度：已经超过二十四小时，请先给买家一个准信再继续处理'],
    [90, '尺码换货'],
  ] as const) {
    await tell(manager, 'reminder:create', {
      kind: 'manual',
      dueAt: Date.now() + minutes * 60_000,
      note,
      conversation: {
        console: 'feige',
        shop: '',
        url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
        buyerKey: 'buyer-7919',
        buyerName: '买家1',
      },
    });
  }
  await tell(desk, 'proposal:add', {
    itemId: 'zh.r.return-freight',
    item: {
      type: 'reply',
      id: 'zh.r.return-freight',
      codes: ['yf'],
      title: '退货运费谁承担',
      variants: [{ tone: 'warm', text: '亲，质量问题运费由我们承担。' }],
    },
    note: '买家看不懂原来的说法',
  });
}
