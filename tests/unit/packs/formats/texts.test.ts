import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFiles } from '@/utils/packs/read-files';
import { fixture, refusal, type Seen, see, textFile } from './read';
import { aWorkbook } from './workbook';

const clean = { rejected: [], warnings: [] };
const expected: Record<string, Seen> = {
  'markdown/typical.md': {
    format: 'markdown lines',
    items: [
      '运费谁出 |  | 满49元**包邮**。 | 物流',
      '多久发货 |  | 48小时内。 | 物流',
      '流程 |  | 1. 申请⏎2. 寄回 | 售后/退货',
    ],
    ...clean,
  },
  'markdown/nasty.md': {
    format: 'markdown lines',
    items: [
      'nasty |  | Before any heading. | ',
      'Codes |  | ```sh⏎# not a heading⏎``` | ',
      'Tags |  | Text  and bold⏎⏎#no heading | Codes',
    ],
    rejected: [],
    warnings: ['11 html'],
  },
  'markdown/note.md': {
    format: 'markdown lines',
    items: ['Warranty | gw | Two years for {{product.name}}. | Policies/After-sale'],
    ...clean,
  },
  'questions/typical.txt': {
    format: 'questions lines',
    items: [
      '运费谁出？ |  | 满49元包邮。⏎不满49元收8元。 | 物流',
      '发什么快递？ |  | 默认中通。 | 物流',
      '怎么退货？ |  | 7天内申请。 | 售后',
    ],
    ...clean,
  },
  'questions/nasty.txt': {
    format: 'questions lines',
    items: [
      'Where is my order? |  | See the tracking page.⏎And the mail. | ',
      'Cost? |  | None: we pay. | Returns',
    ],
    rejected: ['1 no-answer', '10 duplicate-row'],
    warnings: ['2 html'],
  },
};

describe('a text for people', () => {
  it.each(Object.entries(expected))('is read: %s', async (path, seen) => {
    expect(await see([await fixture(path)])).toEqual(seen);
  });

  it('may be a folder of notes in a zip, each one article, in folders', async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const bytes = zipSync({
      'notes/物流/fees.md': text('# Fees\n\n## Small\n\nEight.'),
      'notes/plain.md': text('Only words.'),
      'notes/.DS_Store': text('x'),
      'notes/__MACOSX/._plain.md': text('x'),
      'notes/tool.exe': text('MZ'),
    });
    expect(await see([{ name: 'notes-20261120.zip', bytes }])).toEqual({
      format: 'markdown lines',
      items: ['plain |  | Only words. | notes', 'Fees |  | ## Small⏎⏎Eight. | notes/物流'],
      rejected: ['notes/tool.exe binary'],
      warnings: [],
    });
  });

  it('names the line of wrong front matter', async () => {
    const file = textFile('a.md', '---\ntitle: a\nb: [1\n---\nwords');
    expect(await refusal([file])).toMatchObject({ code: 'not-yaml' });
  });
});

describe('a table nobody knows', () => {
  it.each([
    ['table/typical.tsv', 'map true title,text,code,category,tags'],
    ['table/nasty.csv', 'map true title,text,aliases,notes'],
    ['table/unknown.csv', 'map false title,text'],
  ])('is described for a person, with a guess: %s', async (path, format) => {
    expect((await see([await fixture(path)])).format).toBe(format);
  });

  it('is read with what the person says, and told apart by its columns', async () => {
    const file = await fixture('table/nasty.csv');
    const asked = await readFiles([file]);
    if (asked.kind !== 'needs-mapping') throw new Error('nothing was asked');
    const { header, sample, guess, signature, sheets } = asked.table;
    expect([header, sample.length, sheets]).toEqual([['问题', '答案', '扩展问', '备注'], 3, []]);
    expect(guess).toEqual({
      kind: 'article',
      hasHeader: true,
      columns: ['title', 'text', 'aliases', 'notes'],
    });
    expect(await see([file], { mapping: guess })).toEqual({
      format: 'table mapped',
      items: [
        '多久发货 |  | 48小时;最晚72小时 | ',
        '没有问题 |  | 没有问题 | ',
        '断引号 |  | 没有结束⏎后面 | ',
      ],
      rejected: [],
      warnings: ['4 open-quote'],
    });
    const again = await readFiles([textFile('b.csv', '问题,答案,扩展问,备注\n甲,乙,,\n')]);
    expect(again).toMatchObject({ kind: 'needs-mapping', table: { signature } });
  });

  it('is a sheet of a workbook, with what Excel did to its codes', async () => {
    const bytes = aWorkbook({
      空: [],
      话术: [
        ['编码', '话术', '分组', '备注'],
        [{ n: '7' }, '运费我们出', '物流', { is: true }],
        [{ day: 46_082 }, '三月一号', '日期'],
        ['no', '订单 123456789012345678'],
        [{ n: '1.2345678901234501E+17' }, '长号'],
      ],
    });
    const file = { name: 'a.xlsx', bytes };
    expect((await see([file])).format).toBe('map true code,text,category,notes');
    const mapping = {
      kind: 'reply',
      hasHeader: true,
      columns: ['code', 'text', 'category', null],
      sheet: '话术',
    } as const;
    expect(await see([file], { mapping: { ...mapping, columns: [...mapping.columns] } })).toEqual({
      format: 'table mapped',
      items: [
        '运费我们出 | 7 | 运费我们出 | 物流',
        '三月一号 | 2026-03-01 | 三月一号 | 日期',
        '订单 123456789012345678 | no | 订单 123456789012345678 | ',
        '长号 | 1.2345678901234501e+17 | 长号 | ',
      ],
      rejected: [],
      warnings: ['3 sheet-date', '5 sheet-number'],
    });
  });

  it('says which codes may have lost their zeros', async () => {
    const rows = ['1234', '5678', '4321', '42', '8765'];
    const csv = ['code,text', ...rows.map((code) => `${code},text ${code}`)].join('\n');
    const mapping = {
      kind: 'reply' as const,
      hasHeader: true,
      columns: ['code' as const, 'text' as const],
    };
    expect((await see([textFile('a.csv', csv)], { mapping })).warnings).toEqual(['5 sheet-zeros']);
  });
});

describe('the same file again', () => {
  const idsOf = async (name: string, text: string) => {
    const result = await readFiles([textFile(name, text)]);
    if (result.kind !== 'parsed') throw new Error('not read');
    const { pack } = result.file;
    return [pack.id, ...[...pack.replies, ...pack.articles].map(({ id }) => id)];
  };
  const head = '快捷短语编码,快捷短语,快捷短语分组\n';

  it('has the same ids after its texts, its order and its date changed', async () => {
    const [pack, a, b] = await idsOf('快捷短语20261120.csv', `${head}a,甲,\nb,乙,\n`);
    const later = await idsOf('快捷短语20261121 (1).csv', `${head}c,丙,\nb,乙乙,组\na,甲,\n`);
    expect([later[0], later[3], later[2]]).toEqual([pack, a, b]);
  });

  it('has other ids where it is another file', async () => {
    const [, a] = await idsOf('售前.csv', `${head}a,甲,\n`);
    expect(await idsOf('售后.csv', `${head}a,甲,\n`)).not.toContain(a);
  });
});
