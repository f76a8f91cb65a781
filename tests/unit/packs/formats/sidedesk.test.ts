import { describe, expect, it } from 'vitest';
import { parseSidedeskPack } from '@/utils/packs/formats/sidedesk';
import { aPack } from '../../../builders';

const [reply] = aPack().replies;
const [article] = aPack().articles;

const parse = (change: object) => parseSidedeskPack(JSON.stringify({ ...aPack(), ...change }));

describe('the items of a pack', () => {
  it('are taken as they are', () => {
    expect(parse({})).toEqual({ pack: aPack(), rejected: [] });
  });

  it('need only what has no default', () => {
    const { pack, rejected } = parse({
      categories: [{ id: 'c', name: '物流' }],
      replies: [{ id: 'r', title: '运费', variants: [{ text: '包邮' }] }],
      articles: [{ id: 'a', title: '运费', kind: 'faq', body: '' }],
    });
    expect(rejected).toEqual([]);
    expect(pack.replies).toMatchObject([{ codes: [], variants: [{ tone: 'warm' }] }]);
    expect(pack.categories).toEqual([{ id: 'c', name: '物流', parent: null, order: 0 }]);
  });

  it.each([
    ['id', 'replies', { ...reply, id: 'two words' }],
    ['title', 'replies', { ...reply, title: '' }],
    ['variants', 'replies', { ...reply, variants: [] }],
    ['variants.0.text', 'replies', { ...reply, variants: [{ text: '' }] }],
    ['variants.0.tone', 'replies', { ...reply, variants: [{ text: '好', tone: 'rude' }] }],
    ['codes.1', 'replies', { ...reply, codes: ['yf', 'y f'] }],
    ['guideIds.0', 'replies', { ...reply, guideIds: ['9-1'] }],
    ['validTo', 'replies', { ...reply, validTo: '2026-11-20' }],
    ['kind', 'articles', { ...article, kind: 'poem' }],
    ['body', 'articles', { ...article, body: 7 }],
    ['body', 'articles', { ...article, body: 'x'.repeat(200_001) }],
    ['-', 'articles', null],
    ['-', 'articles', 'text'],
  ])('are rejected one by one, with the place: %s', (field, list, item) => {
    const good = list === 'replies' ? reply : article;
    const { pack, rejected } = parse({ [list]: [good, item] });
    expect([...pack.replies, ...pack.articles]).toEqual([reply, article]);
    expect(rejected).toEqual([
      { code: 'item', values: { field, reason: expect.any(String) }, row: 2, list },
    ]);
  });

  it('are taken once where an id comes again, in either list', () => {
    const { pack, rejected } = parse({
      replies: [reply, { ...reply, title: '又一条' }],
      articles: [{ ...article, id: reply?.id }],
    });
    expect([pack.replies, pack.articles]).toEqual([[reply], []]);
    expect(rejected).toEqual([
      { code: 'duplicate', values: { id: reply?.id }, row: 2, list: 'replies' },
      { code: 'duplicate', values: { id: reply?.id }, row: 1, list: 'articles' },
    ]);
  });

  it('are refused as rules where a phrase stands in every text', () => {
    const [rule] = aPack().rules;
    const { pack, rejected } = parse({
      rules: [
        rule,
        { ...rule, id: 'everything', phrases: ['您好'] },
        { ...rule, id: 'nothing', exceptions: [' …'] },
        { ...rule, id: 'pattern', phrases: ['.*'] },
        { ...rule, id: 'empty', phrases: [] },
        { ...rule, id: 'mute', message: {} },
      ],
    });
    expect(pack.rules).toEqual([rule]);
    expect(
      rejected.map(({ code, values, row }) => [row, code, values.fault ?? values.field]),
    ).toEqual([
      [2, 'phrase', 'everyday'],
      [3, 'phrase', 'nothing'],
      [4, 'phrase', 'nothing'],
      [5, 'item', 'phrases'],
      [6, 'item', 'message'],
    ]);
  });

  it('are no pack with a hundred thousand rules', () => {
    const [rule] = aPack().rules;
    const rules = Array.from({ length: 100_000 }, (_, i) => ({ ...rule, id: `r.${i}` }));
    expect(() => parse({ rules })).toThrow('many-rules');
  });

  it('may be missing altogether', () => {
    const { pack, rejected } = parse({ replies: undefined, articles: 'none', categories: null });
    expect([pack.replies, pack.articles, pack.categories, rejected]).toEqual([[], [], [], []]);
  });
});

describe('keys the format does not know', () => {
  it('are left out', () => {
    const { pack, rejected } = parse({
      futureThing: 1,
      replies: [{ ...reply, futureThing: { deep: true } }],
    });
    expect([pack, rejected]).toEqual([aPack(), []]);
  });

  it('are harmless when they name a prototype', () => {
    const hostile = '{"isAdmin":true,"format":"sidedesk.pack"}';
    const text = JSON.stringify({ ...aPack(), PROTO: 1, replies: [{ ...reply, PROTO: 1 }] });
    const withProto = text.replaceAll(
      '"PROTO":1',
      `"__proto__":${hostile},"constructor":${hostile}`,
    );
    const { pack } = parseSidedeskPack(withProto);
    expect(pack).toEqual(aPack());
    for (const object of [pack, pack.replies[0] ?? {}, {}]) {
      expect('isAdmin' in object).toBe(false);
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    }
  });

  it('do not stand in for a format that is missing', () => {
    const text = '{"__proto__":{"format":"sidedesk.pack"}}';
    expect(() => parseSidedeskPack(text)).toThrow('not-pack');
  });

  it('carries steps, languages, pictures and links of a reply', () => {
    const reply = {
      id: 'a',
      title: '标题',
      variants: [
        { tone: 'warm', text: '一', steps: ['二'], updatedAt: 1 },
        { tone: 'formal', locale: 'en', text: 'one' },
      ],
      images: [{ name: '图', data: 'data:image/png;base64,AA==' }],
      next: ['b'],
      locked: true,
    };
    const file = JSON.stringify({ ...aPack(), articles: [], replies: [reply] });
    expect(parseSidedeskPack(file).pack.replies).toMatchObject([reply]);
  });

  it.each([
    ['an address of the network', 'https://evil.example/a.png'],
    ['a drawing with code in it', 'data:image/svg+xml;base64,AA=='],
  ])('takes no reply whose picture is %s', (_, data) => {
    const reply = { id: 'a', title: 't', variants: [{ text: 'x' }], images: [{ name: 'n', data }] };
    const file = JSON.stringify({ ...aPack(), articles: [], replies: [reply] });
    expect(parseSidedeskPack(file).rejected).toMatchObject([{ code: 'item', row: 1 }]);
  });
});
