import { describe, expect, it } from 'vitest';
import { fixture, type Seen, see, textFile } from './read';

const clean = { rejected: [], warnings: [] };
const expected: Record<string, Seen> = {
  'agent-assist/typical.json': {
    format: 'agent-assist keys',
    items: ['运费 | yf | 运费我们出 | 物流', '发票 | fp | 可以开票 | '],
    ...clean,
  },
  'agent-assist/nasty.json': {
    format: 'agent-assist keys',
    items: ['a | a-b | one | ', '长码 |  | six | '],
    rejected: ['2 duplicate', '3 item', '4 no-text'],
    warnings: ['5 code-long'],
  },
  'chatwoot/typical.json': {
    format: 'chatwoot keys',
    items: [
      'hi | hi | Hello {{buyer.name}}, I am {{agent.name}}. | ',
      'mail | mail | We write to {{contact.email}}. | ',
    ],
    rejected: [],
    warnings: ['2 variable'],
  },
  'chatwoot/nasty.json': {
    format: 'chatwoot keys',
    items: [
      '/HI there | hi-there | {{contact.custom_attribute.vip}} {{buyer.name}} | ',
      'hi-there | hi-there | second | ',
      'a | a | unclosed {{contact.name | ',
    ],
    rejected: ['3 item', '5 item'],
    warnings: ['1 variable', '2 code-twice'],
  },
  'freshdesk/typical.json': {
    format: 'freshdesk keys',
    items: [
      'Refund |  | Hello {{buyer.name}}, refunded. | Refunds',
      'Sorry |  | Sorry⏎about that | ',
    ],
    ...clean,
  },
  'freshdesk/nasty.json': {
    format: 'freshdesk keys',
    items: [`${'x'.repeat(300)} |  | ok | `],
    rejected: ['1 no-text', '3 duplicate', '4 item'],
    warnings: ['2 shortened'],
  },
  'gorgias/typical.json': {
    format: 'gorgias keys',
    items: ['Where is my order |  | Hi {{buyer.name}}, order {{order.no}} is on its way. | '],
    ...clean,
  },
  'gorgias/nasty.json': {
    format: 'gorgias keys',
    items: ['Html |  | Shipped {{ticket.created_datetime|datetime_format("L")}} | '],
    rejected: ['1 no-text', '3 item', '4 no-text'],
    warnings: ['2 variable'],
  },
  'intercom/typical.json': {
    format: 'intercom keys',
    items: [
      'Order Status |  | Hi {{buyer.name|default:"there"}}, your order is ready! | ',
      'Bye |  | Bye {{buyer.name|default:"there"}} | ',
    ],
    ...clean,
  },
  'intercom/nasty.json': {
    format: 'intercom keys',
    items: ['Unknown |  | {{user.plan}} x | '],
    rejected: ['2 duplicate', '3 no-text', '4 item'],
    warnings: ['1 variable'],
  },
  'shopee/typical.json': {
    format: 'shopee keys',
    items: [
      'Shipping 1 |  | It ships today. | Shipping',
      'Shipping 2 |  | Arrives in 3 days. | Shipping',
    ],
    ...clean,
  },
  'shopee/nasty.json': {
    format: 'shopee keys',
    items: ['A |  | Hi {{buyer.name}} | A', 'C 2 |  | ok | C'],
    rejected: ['2 item', '3 no-text'],
    warnings: ['1 html'],
  },
  'tencent-desk/typical.json': {
    format: 'tencent-desk keys',
    items: [
      '欢迎 |  | 您好，很高兴为您服务 | ',
      '请稍等，正在为您查询 |  | 请稍等，正在为您查询 | ',
    ],
    ...clean,
  },
  'tencent-desk/nasty.json': {
    format: 'tencent-desk keys',
    items: ['一 |  | 甲 | ', '四 |  | 丁 {{buyer.name}} $system.x | '],
    rejected: ['2 duplicate', '3 item'],
    warnings: ['4 variable'],
  },
  'text-blaze/typical.json': {
    format: 'text-blaze keys',
    items: [
      'Thanks | thx | Thank you {{?Name|default:"there"}}!{{cursor}} | Orders',
      'Ship | ship | It leaves on {{date +3d|format:"yyyy-MM-dd"}}. | Orders',
      'hi | hi | {{?Tone:Hey/Hi/Hello|default:"Hey"}} | Greetings',
    ],
    ...clean,
  },
  'text-blaze/nasty.json': {
    format: 'text-blaze keys',
    items: [
      'You are on {site: url} {if: x=1}yes{endi… | site | You are on {site: url} {if: x=1}yes{endif} | A/B',
      'One | html | One⏎⏎Two | A/B',
      'Sum | sum | {{?Name}} {time: w} | A/B',
    ],
    rejected: ['3 no-text', '4 item'],
    warnings: ['1 variable', '1 variable', '1 variable', '5 variable'],
  },
  'text-snippets/typical.json': {
    format: 'text-snippets keys',
    items: ['Thanks |  | Thank you | Orders', 'Html |  | Rich | '],
    ...clean,
  },
  'text-snippets/nasty.json': {
    format: 'text-snippets keys',
    items: ['Ring |  | in a ring | B/A'],
    rejected: ['4 no-text', '5 duplicate'],
    warnings: [],
  },
  'zendesk/typical.json': {
    format: 'zendesk keys',
    items: [
      'Customs |  | Hello {{buyer.name}}, your parcel is at customs. | Shipping/Delay',
      'Thanks |  | Thank you!⏎⏎{{agent.name}} | ',
    ],
    ...clean,
  },
  'zendesk/nasty.json': {
    format: 'zendesk keys',
    items: ["Old |  | {% if ticket.priority == 'high' %}Sorry!{% endif %} Bye | "],
    rejected: ['1 no-text', '3 duplicate', '4 item'],
    warnings: ['2 switched-off', '2 variable', '2 variable'],
  },
  'espanso/typical.yml': {
    format: 'espanso keys',
    items: [
      'Greeting | hello | Hello {{cursor}}, today is {{date|format:"yyyy-MM-dd"}} | ',
      'Goodbye. | bye,cu | Goodbye.⏎See you {{?when:soon/later}}! | ',
      'Dear , your order . | form | Dear {{?name}}, your order {{?no}}. | ',
    ],
    rejected: [],
    warnings: ['prefix'],
  },
  'espanso/nasty.yml': {
    format: 'espanso keys',
    items: [
      'Copied: | clip | Copied: {{clipboard}} | ',
      'fine | rnd | {{pick:yes I do|a\\|b}} fine | ',
      'bold it | html | bold it | ',
      'By | rt | By {{date +1d|format:"dd MMM"}} | ',
    ],
    rejected: ['2 runs-code', '8 runs-code', '19 item'],
    warnings: ['prefix', '11 variable'],
  },
};

describe('an export of another tool', () => {
  it.each(Object.entries(expected))('is read: %s', async (path, seen) => {
    expect(await see([await fixture(path)])).toEqual(seen);
  });

  it('is read by its content, whatever its name', async () => {
    const { bytes } = await fixture('chatwoot/typical.json');
    expect((await see([{ name: 'export.csv', bytes }])).format).toBe('chatwoot keys');
  });

  it('may be several files of one format', async () => {
    const topic = (name: string) => JSON.stringify({ topic: name, keywords: [], replies: [name] });
    const files = [
      textFile('t/b.json', topic('B')),
      textFile('t/index.json', '["a.json","b.json"]'),
      textFile('t/a.json', topic('A')),
      textFile('t/c.json', '{"topic":'),
    ];
    expect(await see(files)).toEqual({
      format: 'shopee keys',
      items: ['A |  | A | A', 'B |  | B | B'],
      rejected: ['t/c.json not-json'],
      warnings: [],
    });
  });
});
