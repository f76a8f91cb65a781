import { readTime } from '../../consoles/read-time.ts';
import { type OrderFacts, orderFactsSchema, type PlacedFacts } from '../../model/order.ts';
import { guessColumns, type OrderColumn } from './guess-columns.ts';
import { guessStatus } from './guess-status.ts';

/** A row that could not be taken, or a fact of it that was left out. */
export interface OrderListRemark {
  /** 1-based row of the file, the header being row 1. */
  row: number;
  code: 'no-number' | 'damaged-number' | 'bad-time' | 'order-of-times' | 'twice';
  /** What stood there. */
  text: string;
}

export interface OrderList {
  orders: PlacedFacts[];
  remarks: OrderListRemark[];
  /** Columns that were understood; without `no` nothing is read. */
  columns: Map<OrderColumn, number>;
}

/** Orders of one list: more would hold a worker up. */
export const MOST_ORDERS = 10_000;
/** Earlier ones are misread: 1970, Excel's 1900. */
const OLDEST = Date.UTC(2015, 0);
const DAY = 86_400_000;

const times = ['orderedAt', 'paidAt', 'shippedAt'] as const;
const texts = ['statusText', 'amount', 'product', 'carrier', 'trackingNo'] as const;
const lengths = { statusText: 60, amount: 40, product: 300, carrier: 60, trackingNo: 60 };

/**
 * Reads the rows of a console's order list (the file's cells as text, header first). A number
 * that a spreadsheet has damaged (`6.92E+17`) is refused; a time in the future or of 1970 is
 * left out, and so is one that comes before what must come before it; of one order named
 * twice (a row for each of its goods) the facts are joined.
 * @param place the console and shop the list is of
 * @param now UTC epoch ms
 * @param zone IANA zone of the list's times
 * @param columns which column holds what; guessed from the header where it is not said
 */
export function readOrderList(
  rows: readonly (readonly string[])[],
  place: { console: string; shop: string },
  now: number,
  zone: string,
  columns: Map<OrderColumn, number> = guessColumns(rows[0] ?? []),
): OrderList {
  const remarks: OrderListRemark[] = [];
  const orders = new Map<string, PlacedFacts>();
  if (!columns.has('no')) return { orders: [], remarks, columns };
  for (const [i, cells] of rows.slice(1, MOST_ORDERS + 1).entries()) {
    const row = i + 2;
    const cell = (column: OrderColumn) => unquote(cells[columns.get(column) ?? -1] ?? '');
    if (cells.every((one) => one.trim() === '')) continue;
    const no = cell('no');
    const problem = judgeNumber(no);
    if (problem) {
      remarks.push({ row, code: problem, text: no.slice(0, 60) });
      continue;
    }
    const facts = readFacts(no, cell, { row, now, zone, remarks });
    const buyer = cell('buyer').slice(0, 200);
    const known = orders.get(no);
    if (known) remarks.push({ row, code: 'twice', text: no });
    const joined = { ...facts, ...known?.facts, status: known?.facts.status ?? facts.status };
    const buyerKey = buyer === '' ? `order:${no}` : `~${buyer}`;
    orders.set(no, {
      facts: joined,
      place: { ...place, buyerKey: buyerKey.slice(0, 200), buyerName: buyer },
    });
  }
  return { orders: [...orders.values()], remarks, columns };
}

function judgeNumber(no: string): 'no-number' | 'damaged-number' | null {
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(no)) return 'damaged-number';
  return orderFactsSchema.shape.no.safeParse(no).success ? null : 'no-number';
}

function readFacts(
  no: string,
  cell: (column: OrderColumn) => string,
  {
    row,
    now,
    zone,
    remarks,
  }: { row: number; now: number; zone: string; remarks: OrderListRemark[] },
): OrderFacts {
  const facts: OrderFacts = { no, status: guessStatus(cell('statusText')) };
  for (const name of texts) {
    const value = cell(name).slice(0, lengths[name]);
    if (value) facts[name] = value;
  }
  let before = OLDEST;
  for (const name of times) {
    const text = cell(name);
    const at = readTime(text, now, zone);
    if (at === undefined) continue;
    if (at > now + DAY || at < OLDEST) remarks.push({ row, code: 'bad-time', text });
    else if (at < before) remarks.push({ row, code: 'order-of-times', text });
    else {
      facts[name] = at;
      before = at;
    }
  }
  return facts;
}

/** Lists protect long numbers from spreadsheets: `="6924…"`, `'6924…`, a trailing tab. */
function unquote(text: string): string {
  return text
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
}
