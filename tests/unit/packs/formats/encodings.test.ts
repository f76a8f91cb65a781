import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/utils/packs/decode/decode-text';
import { readFiles } from '@/utils/packs/read-files';
import { see } from './read';

/** Bytes of a text in an encoding the platform only decodes, by asking it for every pair. */
function encode(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? fail(letter)));
}

function fail(letter: string): never {
  throw new Error(`cannot be encoded: ${letter}`);
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const put = (bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter))
      table.set(letter, bytes);
  };
  for (let one = 0; one < 0x80; one += 1) put([one]);
  for (let a = 0x81; a < 0xff; a += 1) for (let b = 0x40; b < 0xff; b += 1) put([a, b]);
  tables.set(encoding, table);
  return table;
}

const simplified = '亲，您好！运费由我们承担，请放心下单。退货地址以订单页面为准，48小时内发货。';
const traditional = '您好！運費由我們負擔，請放心下單。退貨地址以訂單頁面為準，四十八小時內出貨。';
const japanese =
  'お問い合わせありがとうございます。送料は当店が負担いたします。商品は明日発送します。';

describe('the encoding of a file', () => {
  it.each([
    ['gb18030', simplified],
    ['gb18030', '运费'],
    ['gb18030', '快捷短语编码,快捷短语,快捷短语分组\r\nyf,包邮,物流\r\n'],
    ['big5', traditional],
    ['big5', '標題,內容,分類\r\n運費,我們負擔運費,物流\r\n'],
    ['shift_jis', japanese],
    ['shift_jis', '件名,本文\r\n送料,送料は無料です\r\n'],
  ])('is found: %s, %s', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding, lost: 0, isCut: false });
  });

  it('is found in Western text as well', () => {
    const bytes = Uint8Array.from('Código,Descrição\nolá,Até já, é o preço\n', (c) =>
      c.charCodeAt(0),
    );
    expect(decodeText(bytes)).toMatchObject({ encoding: 'windows-1252', lost: 0 });
    expect(decodeText(bytes).text).toContain('Descrição');
  });

  it.each(['utf-16le', 'utf-16be'])('is %s with its mark and without it', (encoding) => {
    const text = '标题,内容\r\n运费,包邮 49\r\n';
    const bytes = Uint8Array.from(
      [...`\ufeff${text}`].flatMap((letter) => {
        const unit = letter.charCodeAt(0);
        const pair = [unit & 255, unit >> 8];
        return encoding === 'utf-16le' ? pair : pair.reverse();
      }),
    );
    for (const from of [0, 2]) {
      expect(decodeText(bytes.subarray(from))).toMatchObject({ encoding, lost: 0, text });
    }
  });

  it('is UTF-8 to the last whole character where the file was cut', () => {
    const whole = new TextEncoder().encode('运费');
    expect(decodeText(whole.subarray(0, 5))).toMatchObject({ text: '运', isCut: true });
  });

  it('does not matter to UTF-8, whatever is written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = new TextEncoder().encode(text);
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decodeText(bytes)).toEqual({ text, encoding: 'utf-8', lost: 0, isCut: false });
      }),
    );
  });

  it('is told, and the text arrives', async () => {
    const csv = '快捷短语编码,快捷短语,快捷短语分组\nyf,運費我們出,物流\n';
    const file = { name: 'a.csv', bytes: encode(csv.replace('運', '运'), 'gb18030') };
    const result = await readFiles([file]);
    expect(result).toMatchObject({ file: { source: { encoding: 'gb18030' } } });
    expect((await see([file])).items).toEqual(['运費我們出 | yf | 运費我們出 | 物流']);
  });

  it('is told with a warning where bytes mean nothing in it', async () => {
    const head = encode(
      '快捷短语编码,快捷短语,快捷短语分组\nyf,包邮哦亲请放心下单,物流\n',
      'gb18030',
    );
    const bytes = Uint8Array.from([...head, 0x61, 0x2c, 0xff, 0x62, 0x0a]);
    expect((await see([{ name: 'a.csv', bytes }])).warnings).toEqual(['undecodable']);
  });
});
