import { describe, expect, it } from 'vitest';
import { packSchema } from '@/utils/model/pack';
import { parseJsonLines } from '@/utils/packs/formats/json-lines';
import { ImportRefused } from '@/utils/packs/parsed';

const lines = (...items: object[]) => items.map((item) => JSON.stringify(item)).join('\n');

describe('parseJsonLines', () => {
  it('makes one article of each line, in a pack named after the file', () => {
    const text = lines(
      { id: 1, title: ' 运费谁出 ', body: '卖家承担', cat: '物流 运费' },
      { id: 'b', title: '发票' },
    );
    const { pack, rejected } = parseJsonLines(text, '我的 资料.jsonl');
    expect(rejected).toEqual([]);
    expect(pack).toMatchObject({ id: 'jsonl.我的-资料', name: '我的 资料', replies: [] });
    expect(pack.categories).toEqual([
      { id: '物流-运费', name: '物流 运费', parent: null, order: 0 },
    ]);
    expect(pack.articles).toMatchObject([
      { id: 'jsonl.我的-资料.1', title: '运费谁出', body: '卖家承担', category: '物流-运费' },
      { id: 'jsonl.我的-资料.b', title: '发票', body: '', category: '' },
    ]);
  });

  it('reads line ends of Windows and passes over empty lines', () => {
    const { pack, rejected } = parseJsonLines(
      '{"id":1,"title":"一"}\r\n\r\n{"id":2,"title":"二"}\r\n',
      'a.jsonl',
    );
    expect([pack.articles.length, rejected]).toEqual([2, []]);
  });

  it('rejects a bad line with its row and takes the others', () => {
    const text = [
      '{"id":1,"title":"一"}',
      '',
      '{"id":2,"title":',
      '{"id":3}',
      '[]',
      '{"id":1,"title":"又一"}',
      '{"id":4,"title":"四"}',
    ].join('\n');
    const { pack, rejected } = parseJsonLines(text, 'a.jsonl');
    expect(pack.articles.map(({ title }) => title)).toEqual(['一', '四']);
    expect(rejected).toMatchObject([
      { code: 'not-json', row: 3, values: { row: 3 } },
      { code: 'item', row: 4, values: { field: 'title' } },
      { code: 'item', row: 5, values: { field: '-' } },
      { code: 'duplicate', row: 6, values: { id: '1' } },
    ]);
  });

  it.each([
    ['nothing but bad lines', 'not json\nat all', 'not-json'],
    ['lines without a title', '{"id":1}', 'item'],
    ['empty lines', '\n\n', 'empty'],
  ])('refuses a file of %s', (_, text, code) => {
    expect(() => parseJsonLines(text, 'a.jsonl')).toThrow(ImportRefused);
    expect(() => parseJsonLines(text, 'a.jsonl')).toThrow(code);
  });

  it('keeps long ids apart', () => {
    const start = 'x'.repeat(95);
    const text = lines({ id: `${start}-1`, title: '一' }, { id: `${start}-2`, title: '二' });
    const { pack, rejected } = parseJsonLines(text, `${'n'.repeat(80)}.jsonl`);
    expect([pack.articles.length, rejected]).toEqual([2, []]);
    expect(packSchema.safeParse(pack).error?.issues).toBeUndefined();
  });

  it('makes a valid pack of a file with a very long name', () => {
    const { pack } = parseJsonLines('{"id":1,"title":"一"}', `${'资'.repeat(251)}.jsonl`);
    expect(packSchema.safeParse(pack).error?.issues).toBeUndefined();
  });
});
