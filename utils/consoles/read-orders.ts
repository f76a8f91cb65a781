import type { OrderFacts } from '@/utils/model/order';
import type { OrderReading } from './definition';
import { findAllVisible, lineOf } from './find-visible';

const MOST = 20;

/** Order facts from the cards of a console's order panel; a card without a number is skipped. */
export function readOrders(root: ParentNode, reading: OrderReading): OrderFacts[] {
  return findAllVisible(root, reading.card)
    .slice(0, MOST)
    .flatMap((card) => readCard(card, reading) ?? []);
}

function readCard(card: Element, reading: OrderReading): OrderFacts | null {
  const head = lineOf(card.querySelector(reading.head) ?? card, 500);
  const no = findNumber(head, reading.digits) ?? findNumber(lineOf(card, 5_000), reading.digits);
  if (!no) return null;
  const status = reading.statuses.find(([words]) => head.includes(words));
  const values = readLabels(card, reading.labels);
  const logistics = values.logistics ? splitLogistics(values.logistics) : {};
  return {
    no,
    status: status?.[1] ?? 'unknown',
    ...(status ? { statusText: status[0] } : {}),
    ...(values.amount ? { amount: values.amount.slice(0, 40) } : {}),
    ...given('product', lineOf(card.querySelector(reading.product), 300)),
    ...given('orderedAt', readChinaTime(values.orderedAt)),
    ...given('paidAt', readChinaTime(values.paidAt)),
    ...logistics,
  };
}

function given<K extends string, V>(key: K, value: V | undefined | ''): { [P in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: V });
}

function findNumber(text: string, [least, most]: [number, number]): string | null {
  for (const run of text.match(/\d+/g) ?? []) {
    if (run.length >= least && run.length <= most) return run;
  }
  return null;
}

/** Values that stand behind (or in the element after) their label. */
function readLabels(card: Element, labels: OrderReading['labels']): Record<string, string> {
  const values: Record<string, string> = {};
  const leaves = [...card.querySelectorAll('*')].filter(
    (element) => element.childElementCount === 0,
  );
  for (const [field, words] of Object.entries(labels)) {
    const leaf = leaves.find((element) => words.some((word) => lineOf(element).startsWith(word)));
    if (!leaf) continue;
    const word = words.find((one) => lineOf(leaf).startsWith(one)) ?? '';
    const rest = lineOf(leaf)
      .slice(word.length)
      .replace(/^[：:\s]+/, '');
    // An empty value is empty: the line after it belongs to another label.
    const value = rest || lineOf(leaf.nextElementSibling ?? leaf.parentElement?.nextElementSibling);
    if (value) values[field] = value;
  }
  return values;
}

/** `圆通速递 YT1234567890` → carrier and tracking number. */
function splitLogistics(text: string): Pick<OrderFacts, 'carrier' | 'trackingNo'> {
  const trackingNo = text.match(/[A-Z]{0,4}\d{9,20}/i)?.[0];
  // Numbers begin with letters that would be read as a name, with or without a space before.
  const carrier = text.replace(trackingNo ?? '', ' ').match(/[\p{Script=Han}A-Za-z]{2,20}/u)?.[0];
  return {
    ...(carrier ? { carrier } : {}),
    ...(trackingNo ? { trackingNo } : {}),
  };
}

/** `2026-11-21 10:05:33` in China time (these consoles serve one market) → UTC epoch ms. */
function readChinaTime(text: string | undefined): number | undefined {
  const parts = text?.match(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?/);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  const utc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, (hour ?? 0) - 8, minute, second || 0);
  return utc >= 0 ? utc : undefined;
}
