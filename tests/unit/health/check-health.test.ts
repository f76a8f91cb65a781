import { describe, expect, it } from 'vitest';
import { compileRules } from '@/utils/compliance/compile-rules';
import type { LibraryItem } from '@/utils/database/library';
import { checkHealth } from '@/utils/health/check-health';
import { type HealthCheck, healthChecks } from '@/utils/health/finding';
import { mergeItems } from '@/utils/health/merge-items';
import type { Article } from '@/utils/model/article';
import type { Reply } from '@/utils/model/reply';
import type { Rule } from '@/utils/model/rule';
import { runToEnd } from '@/utils/slices';
import { anArticle, aReply, NOON } from '../../builders';

const DAY = 86_400_000;
const reply = (id: string, change: Partial<Reply> = {}): LibraryItem => ({
  type: 'reply',
  ...aReply({
    id,
    codes: [],
    title: id,
    variants: [{ tone: 'warm', text: `${id}的话` }],
    ...change,
  }),
});
const article = (id: string, change: Partial<Article> = {}): LibraryItem => ({
  type: 'article',
  ...anArticle({ id, title: id, body: `${id}的文章`, ...change }),
});
const rule = {
  id: 'r',
  level: 'block',
  phrases: ['加微信'],
  combos: [],
  exceptions: [],
  consoles: ['feige'],
  message: { en: 'no' },
  guideIds: [],
  on: true,
} as unknown as Rule;

function look(items: LibraryItem[], uses = new Map<string, { count: number; lastAt: number }>()) {
  const rules = compileRules([rule], 'en');
  const world = { uses, rules, now: NOON, unusedSince: NOON - 90 * DAY };
  return runToEnd(checkHealth(items, world, () => undefined));
}
const say = ({ id, reason, what }: { id: string; reason: string; what: string }) =>
  [id, reason, what].join(' ').trim();

const long = '您好，退货地址是浙江省杭州市余杭区某某路 1 号，收到后三天内给您办理退款，请放心。';

describe('the health of a library', () => {
  it.each<[HealthCheck, LibraryItem[], string[]]>([
    [
      'dead',
      [
        reply('old', { createdAt: NOON - 100 * DAY }),
        reply('used', { createdAt: NOON - 100 * DAY }),
        reply('lately', { createdAt: NOON - 100 * DAY }),
        reply('new', { createdAt: NOON - 10 * DAY }),
      ],
      ['old neverUsed', `used unused ${NOON - 95 * DAY}`],
    ],
    [
      'duplicates',
      [
        reply('a', { title: '退货地址', variants: [{ tone: 'warm', text: long }] }),
        reply('b', { title: '退货地址', variants: [{ tone: 'warm', text: `${long}谢谢` }] }),
        reply('c', { title: '发票', variants: [{ tone: 'warm', text: '发票随货寄出。' }] }),
        article('d', { title: '退货地址', body: long }),
      ],
      ['b duplicates 98'],
    ],
    [
      'languages',
      [
        reply('both', {
          variants: [
            { tone: 'warm', text: '好' },
            { tone: 'warm', text: 'yes', locale: 'en' },
          ],
        }),
        reply('one'),
        reply('other pack', { packId: 'tea' }),
      ],
      ['one languages en'],
    ],
    [
      'stale',
      [
        reply('behind', {
          variants: [
            { tone: 'warm', text: '改', updatedAt: 2 },
            { tone: 'warm', text: 'old', locale: 'en', updatedAt: 1 },
          ],
        }),
        reply('level', {
          variants: [
            { tone: 'warm', text: '改', updatedAt: 1 },
            { tone: 'warm', text: 'new', locale: 'en', updatedAt: 2 },
          ],
        }),
      ],
      ['behind stale en'],
    ],
    [
      'expired',
      [
        reply('gone', { validTo: NOON - 1 }),
        reply('valid', { validTo: NOON + 1 }),
        article('due', { reviewBy: NOON - 1 }),
        article('promise', { kind: 'policy' }),
        article('checked', { kind: 'policy', reviewBy: NOON + 1 }),
        article('faq', { kind: 'faq' }),
      ],
      [`gone expired ${NOON - 1}`, `due reviewDue ${NOON - 1}`, 'promise unreviewed'],
    ],
    [
      'variables',
      [
        reply('typo', { variants: [{ tone: 'warm', text: '{{buyer.nmae}} {{shop.own}}' }] }),
        reply('broken', { variants: [{ tone: 'warm', text: '{{#if order.no}}' }] }),
        reply('fine', { variants: [{ tone: 'warm', text: '{{buyer.name}}' }] }),
      ],
      ['typo variables buyer.nmae', 'broken template'],
    ],
    [
      'codes',
      [reply('first', { codes: ['YF', 'x'] }), reply('second', { codes: ['yf', 'y'] })],
      ['second codes yf'],
    ],
    [
      'wording',
      [
        reply('bad', {
          scope: { consoles: ['feige'] },
          variants: [{ tone: 'warm', text: '请加 微信' }],
        }),
        reply('elsewhere', {
          scope: { consoles: ['shopee'] },
          variants: [{ tone: 'warm', text: '请加微信' }],
        }),
      ],
      ['bad block 加 微信'],
    ],
  ])('%s', (check, items, found) => {
    const uses = new Map([
      ['used', { count: 3, lastAt: NOON - 95 * DAY }],
      ['lately', { count: 1, lastAt: NOON - DAY }],
    ]);
    expect(look(items, uses)[check].map(say)).toEqual(found);
  });

  it('is told for an empty library', () => {
    expect(Object.keys(look([])).sort()).toEqual([...healthChecks].sort());
  });

  it('pauses after every item, so that no slice is long', () => {
    const items = Array.from({ length: 50 }, (_, i) => reply(`i${i}`));
    const rules = compileRules([rule], 'en');
    const world = { uses: new Map(), rules, now: NOON, unusedSince: 0 };
    const job = checkHealth(items, world, () => undefined);
    let pauses = 0;
    while (!job.next().done) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(items.length);
  });
});

describe('two near-duplicates', () => {
  it('become one that is found by the words of both', () => {
    const kept = reply('a', { title: '邮费', codes: ['yf'], tags: ['甲'], aliases: ['谁付'] });
    const gone = reply('b', {
      title: '运费',
      codes: ['yf', 'yunfei'],
      tags: ['乙'],
      aliases: ['邮费'],
    });
    expect(mergeItems(kept, gone)).toEqual({
      ...kept,
      codes: ['yf', 'yunfei'],
      tags: ['甲', '乙'],
      aliases: ['谁付', '运费'],
    });
  });
});
