import { consoles } from '@/utils/consoles/consoles';
import { describeReading } from '@/utils/consoles/describe-reading';
import type { ConsoleDefinition } from '@/utils/model/console';
import type { OrderTrust } from '@/utils/model/order';

/** What the table of consoles says, in one language. */
interface Words {
  head: string[];
  messages: string;
  byId: string;
  byName: string;
  byAddress: string;
  waiting: string;
  ownBox: string;
  usedBox: string;
  inThread: string;
  inAddress: string;
  none: string;
  comma: string;
  evidence: Record<ConsoleDefinition['evidence'], string>;
  facts: Partial<Record<keyof OrderTrust, string>>;
}

/** The languages of the READMEs. */
export type TableLanguage = 'en' | 'zh-CN';

const tableWords: Record<TableLanguage, Words> = {
  en: {
    head: ['console', 'reads', 'types into', 'orders', 'evidence'],
    messages: 'messages',
    byId: 'buyer by id',
    byName: 'buyer by name',
    byAddress: 'buyer by the address',
    waiting: 'who waits',
    ownBox: 'its own box',
    usedBox: 'the box in use',
    inThread: 'number named in the thread',
    inAddress: 'number in the address',
    none: '–',
    comma: ', ',
    evidence: { high: 'high', medium: 'medium', low: 'low' },
    facts: {
      no: 'number',
      status: 'status',
      amount: 'amount',
      product: 'product',
      paidAt: 'paid at',
      carrier: 'carrier',
      trackingNo: 'tracking number',
    },
  },
  'zh-CN': {
    head: ['客服后台', '读取', '填入', '订单', '依据'],
    messages: '消息',
    byId: '买家（按 ID）',
    byName: '买家（按昵称）',
    byAddress: '买家（按网址）',
    waiting: '谁在等回复',
    ownBox: '它自己的输入框',
    usedBox: '正在用的输入框',
    inThread: '会话里提到的单号',
    inAddress: '网址里的单号',
    none: '–',
    comma: '、',
    evidence: { high: '充分', medium: '一般', low: '有限' },
    facts: {
      no: '单号',
      status: '状态',
      amount: '金额',
      product: '商品',
      paidAt: '付款时间',
      carrier: '快递公司',
      trackingNo: '快递单号',
    },
  },
};

const START = '<!-- consoles: written by npm run consoles -->';
const END = '<!-- /consoles -->';

/**
 * A document with its table of consoles renewed from the definitions, one line a console.
 * @param names shown name by id, as the product has it
 * Throws when the document has no place for the table.
 */
export function withConsoleTable(
  document: string,
  language: TableLanguage,
  names: Record<string, string>,
): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The document lacks "${START}" … "${END}".`);
  const table = drawTable(names, tableWords[language]);
  return `${document.slice(0, start + START.length)}\n\n${table}\n\n${document.slice(end)}`;
}

function drawTable(names: Record<string, string>, words: Words): string {
  const rows = consoles.map((one) => [
    names[one.id] ?? one.id,
    readsOf(one, words),
    describeReading(one).type === 'page' ? words.ownBox : words.usedBox,
    ordersOf(one, words),
    words.evidence[one.evidence],
  ]);
  const widths = words.head.map((_, i) =>
    Math.max(3, ...[words.head, ...rows].map((cells) => widthOf(cells[i] ?? ''))),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  // Aligned as the formatter does it.
  const pad = (cell: string, i: number) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell));
  return [words.head, rule, ...rows].map((cells) => `| ${cells.map(pad).join(' | ')} |`).join('\n');
}

/** Columns a text takes: wide characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, char) => width + (/[\u2e80-\uffe6]/.test(char) ? 2 : 1), 0);
}

function readsOf(definition: ConsoleDefinition, words: Words): string {
  const { key, keyInAddress } = definition.buyer;
  const { messages, buyer, waiting } = describeReading(definition);
  const known = key.length + keyInAddress.length > 0 ? words.byId : words.byName;
  const parts = [
    messages === 'page' && words.messages,
    buyer === 'page' && known,
    buyer === 'address' && words.byAddress,
    waiting === 'page' && words.waiting,
  ].filter(Boolean);
  return parts.join(words.comma) || words.none;
}

function ordersOf({ orders }: ConsoleDefinition, words: Words): string {
  if (!orders) return words.none;
  const facts = Object.entries(words.facts).filter(
    ([name]) => orders.trust[name as keyof OrderTrust] !== undefined,
  );
  const parts = [
    orders.cards && facts.map(([, text]) => text).join(words.comma),
    !orders.cards && orders.inThread.length > 0 && words.inThread,
    orders.inAddress.length > 0 && words.inAddress,
  ].filter(Boolean);
  return parts.join(words.comma) || words.none;
}
