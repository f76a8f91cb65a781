import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_MB } from '@/utils/packs/read-file';
import { readFiles } from '@/utils/packs/read-files';
import { fixture, refusal, see, textFile } from './read';
import { aWorkbook } from './workbook';

const deep = '['.repeat(50_000);
const aliases = ['a: &a [x,x,x,x,x,x,x,x,x]']
  .concat(
    [...'bcdefgh'].map((name, i) => {
      const before = 'abcdefgh'.charAt(i);
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join()}]`;
    }),
  )
  .concat('matches: [*h]')
  .join('\n');

describe('a file that is no import', () => {
  it.each([
    ['empty', 'a.csv', '', 'empty'],
    ['white space', 'a.csv', '\ufeff \r\n', 'empty'],
    ['a web page', 'export.csv', '<!DOCTYPE html><html><body>Log in</body></html>', 'web-page'],
    ['cut JSON', 'a.json', '[{"short_code":"a","content":"b"},{"sho', 'not-json'],
    ['JSON of something else', 'a.json', '{"hello":"world"}', 'unknown'],
    ['an empty list', 'a.json', '[]', 'no-items'],
    ['deep JSON', 'a.json', `${deep}`, 'deep'],
    ['deep YAML', 'a.yml', `matches: ${deep}`, 'deep'],
    ['a bomb of YAML aliases', 'a.yml', aliases, 'bomb'],
    ['broken YAML', 'a.yml', 'matches:\n  - trigger: "a\n', 'not-yaml'],
    ['a Breevy file', 'a.bvy', '\ufeff<?xml version="1.0"?>\n<Breevy><item/></Breevy>', 'xml'],
    ['a page in XML', 'a.html', '<?xml version="1.0"?>\n<!DOCTYPE html><html></html>', 'web-page'],
    ['prose', 'letter.txt', 'Dear all, nothing to import here.', 'unknown'],
    ['a header alone', 'a.csv', '快捷短语编码,快捷短语,快捷短语分组\n', 'no-items'],
    ['a newer pack', 'a.json', '{"format":"sidedesk.pack","formatVersion":9}', 'newer'],
  ])('is refused: %s', async (_, name, text, code) => {
    expect(await refusal([textFile(name, text)])).toMatchObject({ code });
  });

  it.each([
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old-xls'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'binary'],
    ['a PDF', [...strToU8('%PDF-1.7 x')], 'binary'],
    ['noise', Array.from({ length: 400 }, (_, i) => i % 31), 'binary'],
    ['a cut zip', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], 'damaged-zip'],
  ])('is refused by its bytes: %s', async (_, bytes, code) => {
    const file = { name: 'replies.csv', bytes: Uint8Array.from(bytes) };
    expect(await refusal([file])).toMatchObject({ code });
  });

  it('is refused by its size before it is read', async () => {
    const bytes = new Uint8Array((LARGEST_MB + 50) * 1_048_576);
    expect(await refusal([{ name: 'a.csv', bytes }])).toMatchObject({
      code: 'too-large',
      values: { size: LARGEST_MB + 50, limit: LARGEST_MB },
    });
  });

  it('names the line of broken JSON', async () => {
    const problem = await refusal([textFile('a.json', '[\n{"short_code":"a"\n"content":1}]')]);
    expect(problem).toMatchObject({ code: 'not-json', values: { row: 3 } });
  });
});

describe('an archive', () => {
  it('that grows a thousand times is refused before it is unpacked', async () => {
    const bytes = zipSync({ 'a.csv': new Uint8Array(30 * 1_048_576) }, { level: 9 });
    expect(await refusal([{ name: 'a.zip', bytes }])).toMatchObject({ code: 'bomb' });
  });

  it('of too many files is refused', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, i) => [`${i}.md`, new Uint8Array(0)]),
    );
    const bytes = zipSync(files, { level: 0 });
    expect(await refusal([{ name: 'a.zip', bytes }])).toMatchObject({ code: 'many-files' });
  });

  it('keeps names that an old Windows wrote', async () => {
    // 物流.md in GBK, without the mark for UTF-8: built from a name of the same length.
    const bytes = zipSync({ '@@@@.md': strToU8('# 运费\n包邮'), 'b.md': strToU8('x') });
    const gbk = [0xce, 0xef, 0xc1, 0xf7];
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (bytes.subarray(at, at + 4).every((byte) => byte === 0x40)) bytes.set(gbk, at);
    }
    const result = await readFiles([{ name: 'a.zip', bytes }]);
    if (result.kind !== 'parsed') throw new Error('not read');
    expect(result.file.pack.articles.map(({ title }) => title)).toEqual(['b', '运费']);
  });
});

describe('a workbook', () => {
  it.each([
    [
      'a row far away',
      '<row r="99999999"><c r="A99999999" t="str"><v>x</v></c></row>',
      'many-rows',
    ],
    ['a row beyond numbers', '<row r="9999999999999"><c><v>1</v></c></row>', 'damaged-sheet'],
    ['a row written in signs', '<row r="&#57;999999"><c><v>1</v></c></row>', 'damaged-sheet'],
    ['a wide and long sheet', '<row r="900000"><c r="XFD900000"><v>1</v></c></row>', 'many-rows'],
  ])('cannot fill the memory with %s', async (_, xml, code) => {
    const plain = aWorkbook({ a: [['x']] });
    const { unzipSync } = await import('fflate');
    const files = unzipSync(plain);
    files['xl/worksheets/sheet1.xml'] = strToU8(
      `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
    );
    expect(await refusal([{ name: 'a.xlsx', bytes: zipSync(files) }])).toMatchObject({ code });
  });

  it('whose inside is damaged is refused with a reason', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<x/>'),
      'xl/workbook.xml': strToU8('<workbook'),
    });
    expect(await refusal([{ name: 'a.xlsx', bytes }])).toMatchObject({ code: 'damaged-sheet' });
  });
});

describe('a long file', () => {
  const pieces = ['<p>', '<li>', '<b>', '<a href=http://x>', ' ', '"', ',', '{{', '# ', '[[', '- '];
  const wraps: [name: string, wrap: (text: string) => string][] = [
    ['a.csv', (text) => text],
    ['a.csv', (text) => `title,shortcut,body\nt,s,"${text.replaceAll('"', '""')}"`],
    ['a.md', (text) => `# a ${text}`],
    ['a.txt', (text) => `Q${text}\nA: x`],
    ['a.txt', (text) => `Q: a\nA: b\n${text}`],
    ['a.json', (text) => JSON.stringify([{ short_code: text, content: text.slice(0, 90_000) }])],
  ];

  it.each(pieces)(
    'is read or refused in time that grows with its length: %j',
    async (piece) => {
      for (const [name, wrap] of wraps) {
        const text = piece.repeat(Math.ceil(300_000 / piece.length));
        const start = performance.now();
        await refusal([textFile(name, wrap(text))]);
        expect(performance.now() - start).toBeLessThan(8_000);
      }
    },
    60_000,
  );

  it('of columns without end is refused', async () => {
    expect(await refusal([textFile('a.csv', 'a,'.repeat(400_000))])).toMatchObject({
      code: 'many-rows',
    });
  });
});

describe('hostile words', () => {
  it('never become anything but words, in any field', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)><b>ok</b>';
    const mapping = {
      kind: 'reply' as const,
      hasHeader: true,
      columns: [
        'title' as const,
        'text' as const,
        'category' as const,
        'tags' as const,
        'notes' as const,
      ],
    };
    const row = Array(5).fill(evil).join(',');
    const result = await readFiles([textFile('a.csv', `t,x,c,g,n\n${row}\n`)], { mapping });
    expect(JSON.stringify(result)).not.toMatch(/alert|onerror/);
  });

  it('that name a prototype change nothing', async () => {
    const text =
      '[{"short_code":"a","content":"b","__proto__":{"evil":1},"constructor":{"evil":1}}]';
    await see([textFile('a.json', text)]);
    const csv = '__proto__,constructor,title,shortcut,body\nx,y,t,s,b\n';
    expect((await see([textFile('a.csv', csv)])).items).toEqual(['t | s | b | ']);
    await see([await fixture('espanso/nasty.yml')]);
    expect('evil' in {} || 'polluted' in {}).toBe(false);
  });

  it('in a template that includes itself are only text here', async () => {
    const file = textFile('a.json', '[{"short_code":"a","content":"{{> a}}"}]');
    expect((await see([file])).items).toEqual(['a | a | {{> a}} | ']);
  });
});
