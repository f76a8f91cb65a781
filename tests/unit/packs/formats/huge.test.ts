import { describe, expect, it } from 'vitest';
import { readFiles } from '@/utils/packs/read-files';
import { textFile } from './read';
import { aWorkbook, type Cell } from './workbook';

/** Entries of a file: more than any shop's own collection in that tool. */
const MANY = 3_000;

/** A generator of numbers that is the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

const dice = numbers(7);
const texts = Array.from({ length: MANY }, (_, i) => {
  const length = 5 + ((dice.next().value ?? 0) % 60);
  return `第${i}条 ${'亲您好运费退货发票'.repeat(8).slice(0, length)}, "ok" {{订单号}}`;
});
const csv = (head: string, row: (text: string, i: number) => string[]) =>
  [head, ...texts.map((text, i) => row(text, i).map(quote).join(','))].join('\r\n');
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const json = (
  entry: (text: string, i: number) => object,
  wrap = (list: object[]): object => list,
) => JSON.stringify(wrap(texts.map(entry)));

const files: [format: string, name: string, content: string][] = [
  [
    'qianniu',
    'a.csv',
    csv('快捷短语编码,快捷短语,快捷短语分组', (text, i) => [`c${i}`, text, `组${i % 40}`]),
  ],
  [
    'bot',
    'a.csv',
    `最初3行的内容请勿改动！！！\r\n账号\r\n${csv('分组,快捷编码,内容,图片名,程序数据', (text, i) => [`组${i % 9}`, `c${i}`, text, '', ''])}`,
  ],
  [
    'briskine',
    'a.csv',
    csv('id,title,shortcut,subject,body', (text, i) => [
      `${i}`,
      `t${i}`,
      `s${i}`,
      '',
      `<p>${text}</p>`,
    ]),
  ],
  [
    'zammad',
    'a.csv',
    csv('id,name,keywords,content,note,active,groups', (text, i) => [
      `${i}`,
      `n${i}`,
      `k${i}`,
      text,
      '',
      'true',
      '',
    ]),
  ],
  ['fastgpt', 'a.csv', csv('q,a,indexes', (text, i) => [`问${i}`, text, `别名${i}`])],
  ['textexpander', 'a.csv', csv(';first,text', (text, i) => [`;x${i}`, text])],
  [
    'text-blaze',
    'a.json',
    json(
      (text, i) => ({ name: `n${i}`, shortcut: `/s${i}`, text }),
      (snippets) => ({ folders: [{ name: 'f', snippets }] }),
    ),
  ],
  [
    'agent-assist',
    'a.json',
    json(
      (content, i) => ({ id: `${i}`, name: `n${i}`, shortcut: `s${i}`, content }),
      (shortcuts) => ({ version: 1, shortcuts }),
    ),
  ],
  ['shopee', 'a.json', json((text, i) => ({ topic: `t${i}`, keywords: ['k'], replies: [text] }))],
  [
    'zendesk',
    'a.json',
    json(
      (value, id) => ({ id, title: `A::B::n${id}`, actions: [{ field: 'comment_value', value }] }),
      (macros) => ({ macros }),
    ),
  ],
  [
    'gorgias',
    'a.json',
    json(
      (text, id) => ({
        id,
        name: `n${id}`,
        actions: [{ name: 'setResponseText', arguments: { body_text: text } }],
      }),
      (data) => ({ data }),
    ),
  ],
  [
    'intercom',
    'a.json',
    json((text, i) => ({ id: `${i}`, name: `n${i}`, body: '', body_text: text })),
  ],
  ['chatwoot', 'a.json', json((content, id) => ({ id, short_code: `c${id}`, content }))],
  ['freshdesk', 'a.json', json((content, id) => ({ id, title: `t${id}`, content, folder_id: 1 }))],
  [
    'tencent-desk',
    'a.json',
    json(
      (Content, i) => ({ QuickReplyId: i, GroupId: 1, Title: `t${i}`, Content }),
      (Data) => ({ Data }),
    ),
  ],
  [
    'text-snippets',
    'a.json',
    json((text, i) => ({ id: i, type: 'snippet', level: 0, parent: 'r', name: `n${i}`, text })),
  ],
  [
    'espanso',
    'a.yml',
    `matches:\n${texts.map((text, i) => `  - trigger: ":c${i}"\n    replace: ${JSON.stringify(text)}`).join('\n')}`,
  ],
  ['markdown', 'a.md', texts.map((text, i) => `## 标题${i}\n\n${text}\n`).join('\n')],
  ['questions', 'a.txt', texts.map((text, i) => `问：问题${i}？\n答：${text}\n`).join('\n')],
];

async function count(name: string, bytes: Uint8Array, mapping?: Parameters<typeof readFiles>[1]) {
  const result = await readFiles([{ name, bytes }], mapping);
  if (result.kind !== 'parsed') throw new Error('was not read');
  const { pack, rejected, source } = result.file;
  const ids = [...pack.replies, ...pack.articles].map(({ id }) => id);
  return {
    format: source.format,
    items: ids.length,
    ids: new Set(ids).size,
    rejected: rejected.length,
  };
}

describe(`${MANY} entries`, () => {
  it.each(files)(
    'are all read: %s',
    async (format, name, content) => {
      const items = format === 'textexpander' ? MANY + 1 : MANY;
      const { bytes } = textFile(name, content);
      expect(await count(name, bytes)).toEqual({ format, items, ids: items, rejected: 0 });
    },
    60_000,
  );

  it('are all read: a workbook', async () => {
    const rows: Cell[][] = texts.map((text, i) => [{ n: `${i}` }, text, null]);
    const bytes = aWorkbook({ a: [['快捷编码', '快捷短语', '快捷短语分组'], ...rows] });
    const read = { format: 'qianniu', items: MANY, ids: MANY, rejected: 0 };
    expect(await count('a.xlsx', bytes)).toEqual(read);
  }, 60_000);

  it('are all read: a table that somebody mapped', async () => {
    const { bytes } = textFile(
      'a.tsv',
      texts.map((text, i) => `c${i}\t${text.replaceAll('"', '')}`).join('\n'),
    );
    const mapping = {
      kind: 'reply' as const,
      hasHeader: false,
      columns: ['code' as const, 'text' as const],
    };
    const read = { format: 'table', items: MANY, ids: MANY, rejected: 0 };
    expect(await count('a.tsv', bytes, { mapping })).toEqual(read);
  }, 60_000);
});
