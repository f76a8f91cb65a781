import { describe, expect, it } from 'vitest';
import { fixture, type Seen, see, textFile } from './read';
import { aWorkbook } from './workbook';

const expected: Record<string, Seen> = {
  'qianniu/typical.csv': {
    format: 'qianniu header',
    items: [
      '亲，运费由我们承担哦~ | yf | 亲，运费由我们承担哦~ | 物流',
      '亲，支持7天无理由退货。 | th | 亲，支持7天无理由退货。⏎退回地址请以订单页面为准。 | 售后/退货',
      '可以开电子发票的，请提供抬头。 | fp | 可以开电子发票的，请提供抬头。 | ',
    ],
    rejected: [],
    warnings: [],
  },
  'qianniu/nasty.csv': {
    format: 'qianniu header',
    items: [
      '你好,在的 | 001 | 你好,在的⏎请问有什么可以帮您？ | ',
      '今天下单，明天发货 | 1月2日 | 今天下单，明天发货 | 物流',
      '没有编码的短语 |  | 没有编码的短语 | 售前',
      '另一种说法 | 001 | 另一种说法 | 售前',
      '订单号示例 | 8.01e+14 | 订单号示例 | 售后',
      `${'长'.repeat(40)}… | long | ${'长'.repeat(430)} | 售后`,
    ],
    rejected: ['5 columns', '6 no-text', '7 duplicate-row'],
    warnings: ['3 sheet-date', '4 html', '8 code-twice', '9 sheet-number', '10 maybe-cut'],
  },
  'bot/typical.csv': {
    format: 'bot lines',
    items: ['运费我们承担 | yf | 运费我们承担 | 物流', '请看尺码表 | cm | 请看尺码表 | 尺码'],
    rejected: [],
    warnings: ['5 image-missing'],
  },
  'bot/nasty.csv': {
    format: 'bot lines',
    items: ['请看尺码表 | cm | 请看尺码表 | 尺码', '他说"包邮"， | yf | 他说"包邮"，⏎好的 | 物流'],
    rejected: ['6 no-text'],
    warnings: ['4 image-missing', '4 image-missing', '6 image-missing', '7 image-missing'],
  },
  'briskine/typical.csv': {
    format: 'briskine header',
    items: [
      'Greeting | hi | Hello {{buyer.name}},⏎⏎thank you for your order {{order.no}}.⏎{{agent.name}} | ',
      'Delivery | del | It arrives on {{date +3d|format:"dd MMMM yyyy"}}. | ',
    ],
    rejected: [],
    warnings: [],
  },
  'briskine/nasty.csv': {
    format: 'briskine header',
    items: [
      'One | one | {{#if buyer.name}}Dear {{buyer.name}}{{else}}Hello{{/if}} | ',
      'Loop | two | {{#each items}}{{name}}{{/each}} {{> one}} | ',
      'Script | four | Safe & sound⏎⏎- a⏎- b⏎Track (https://example.com/t) | ',
      'Choice | six | {{pick:Hi|Hello|Hey}} {{to.nickname}} | ',
    ],
    rejected: ['4 duplicate', '6 no-text'],
    warnings: ['3 variable', '3 variable', '3 variable', '7 variable'],
  },
  'zammad/typical.csv': {
    format: 'zammad header',
    items: [
      'Greeting | hello,hi | Hello {{buyer.name}} | ',
      'Refund | refund | Your refund is on its way.⏎Best | ',
    ],
    rejected: [],
    warnings: [],
  },
  'zammad/nasty.csv': {
    format: 'zammad header',
    items: ['Off | off | Still here | ', 'Odd | a-b,::c | {{user.login}} wrote | '],
    rejected: ['3 duplicate', '4 no-text'],
    warnings: ['2 switched-off', '5 variable'],
  },
  'fastgpt/typical.csv': {
    format: 'fastgpt header',
    items: ['运费谁出 |  | 满49元包邮。 | ', '怎么退货 |  | 收到后7天内可退。 | '],
    rejected: [],
    warnings: [],
  },
  'fastgpt/nasty.csv': {
    format: 'fastgpt header',
    items: [
      '只有问题 |  | 只有问题 | ',
      '只有答案 |  | 只有答案 | ',
      '多行 问题 |  | {{不是变量}} 粗 | ',
      '多行 问题 |  | 别的答案 | ',
    ],
    rejected: [],
    warnings: ['4 html'],
  },
  'textexpander/typical.csv': {
    format: 'textexpander shape',
    items: [
      '1 Example Street | addr | 1 Example Street⏎Springfield | typical',
      'Kind regards | sig | Kind regards | typical',
      'Thank you for your order | xthx1 | Thank you for your order | typical',
    ],
    rejected: [],
    warnings: ['prefix'],
  },
  'textexpander/nasty.csv': {
    format: 'textexpander shape',
    items: [
      'Address | addr | Say "hello" & <3 | nasty',
      '%clipboard text | sig | %clipboard text | nasty',
      'Label | very-long-abbrev | Text | nasty',
      'Second signature | sig | Second signature | nasty',
    ],
    rejected: [],
    warnings: ['prefix', '4 code-twice'],
  },
};

describe('a table of another tool', () => {
  it.each(Object.entries(expected))('is read: %s', async (path, seen) => {
    expect(await see([await fixture(path)])).toEqual(seen);
  });

  it('is a workbook as well', async () => {
    const sheet = [
      ['快捷编码', '快捷短语', '快捷短语分组'],
      ['yf', '运费我们出', '物流'],
      [{ n: '7' }, '可以开票', '未分组'],
    ];
    const book = { name: '快捷短语20261120.xlsx', bytes: aWorkbook({ 默认表单: sheet }) };
    expect(await see([book])).toEqual({
      format: 'qianniu header',
      items: ['运费我们出 | yf | 运费我们出 | 物流', '可以开票 | 7 | 可以开票 | '],
      rejected: [],
      warnings: [],
    });
  });
});

describe('a workbook of agent-assist', () => {
  const gap = [null, null, null, null, null];
  const head = ['Display Name', 'Shortcut', 'Insert Text', 'Category'];

  it('has lasting and passing shortcuts', async () => {
    const bytes = aWorkbook({
      'Permanent (slash)': [
        ['Category Name', ...gap, ...head],
        ['物流', ...gap, '运费', 'yf', '运费我们出', '物流'],
        ['售后'],
        [null, ...gap, '退货', 'th', '7天内可退', '售后'],
      ],
      'Temp (#)': [head.slice(0, 3), ['双11', '#d11', '今晚八点开始']],
    });
    expect(await see([{ name: 'a.xlsx', bytes }])).toEqual({
      format: 'agent-assist sheets',
      items: [
        '运费 | yf | 运费我们出 | 物流',
        '退货 | th | 7天内可退 | 售后',
        '双11 | d11 | 今晚八点开始 | Temp-(#)',
      ],
      rejected: [],
      warnings: [],
    });
  });

  it('may have its columns one further right, and rows without text', async () => {
    const bytes = aWorkbook({
      Notes: [['nothing']],
      Permanent: [
        ['Category Name', 'Color', ...gap, ...head],
        ['物流', 'red', ...gap, '运费', 'yf', '<b>运费</b>我们出', '物流'],
        [null, null, ...gap, '无文', 'x'],
      ],
    });
    expect(await see([{ name: 'a.xlsx', bytes }])).toEqual({
      format: 'agent-assist sheets',
      items: ['运费 | yf | 运费我们出 | 物流'],
      rejected: ['Permanent 3 no-text'],
      warnings: ['Permanent 2 html'],
    });
  });
});

describe('the pictures of a 千牛 Bot table', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

  it('are found beside it, in whatever folder', async () => {
    const files = [await fixture('bot/nasty.csv'), { name: '导出/图片/chima.png', bytes: png }];
    const { warnings } = await see(files);
    expect(warnings).toEqual(['4 image-missing', '7 image-missing']);
  });

  it('are refused one by one where they are none', async () => {
    const fake = { name: '图片/chima.png', bytes: new TextEncoder().encode('<svg onload=x>') };
    const { items, warnings } = await see([await fixture('bot/typical.csv'), fake]);
    expect([items.length, warnings]).toEqual([2, ['5 image-unusable']]);
  });
});

it('a code that begins with a slash loses it', async () => {
  const { items } = await see([textFile('a.csv', 'title,shortcut,body\nHi,/Hi There,Hello\n')]);
  expect(items).toEqual(['Hi | hi-there | Hello | ']);
});
