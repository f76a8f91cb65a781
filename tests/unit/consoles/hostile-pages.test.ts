// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConversation } from '@/utils/consoles/read-conversation';
import { snapshotSchema } from '@/utils/model/conversation';
import { NOON } from '../../builders';
import { known } from './known';
import { layOut } from './lay-out';
import { showFeige, showPinduoduo } from './pages';

const feige = known('feige');
const pinduoduo = known('pinduoduo');

beforeEach(() => void layOut());

/*
 * Names, texts and ids come from buyers. Whatever they hold, the snapshot must be one the
 * background takes: a refused snapshot would leave the desk without a conversation.
 */

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ minLength: 150, maxLength: 450, size: 'max' }),
  fc.constantFrom(
    'x'.repeat(6_000),
    '名'.repeat(200),
    '<script>alert(1)</script>',
    '__proto__',
    '"] , *',
    '{{order.no}}',
    '9'.repeat(400),
    '1960-01-01 00:00',
    '9999-99-99 99:99:99',
    '\u202e\u0000\ud800',
  ),
);
const rows = fc.array(
  fc.record({
    id: text,
    side: fc.constantFrom('buyer' as const, 'agent' as const, 'robot' as const, 'system' as const),
    text,
  }),
  { maxLength: 4 },
);
const label = fc.constantFrom('实付金额', '下单时间', '付款时间', '物流信息', '备注');
const orders = fc.array(
  fc.record({
    head: fc.tuple(text, fc.constantFrom('', ' 6924000000000000017 ')).map(([a, b]) => b + a),
    product: text,
    facts: fc.array(fc.tuple(label, text), { maxLength: 4 }),
  }),
  { maxLength: 3 },
);

function expectTaken(snapshot: object): void {
  expect(snapshotSchema.safeParse(snapshot).error?.issues).toBeUndefined();
}

describe('a page with anything in it', () => {
  it('gives a snapshot the background takes: Pinduoduo', () => {
    fc.assert(
      fc.property(text, text, rows, (uid, name, list) => {
        showPinduoduo({ uid, name, rows: list, others: [[uid, name]] });
        expectTaken(readConversation(pinduoduo, document, NOON));
      }),
      { numRuns: 200 },
    );
  });

  it('gives a snapshot the background takes: Feige', () => {
    fc.assert(
      fc.property(text, rows, orders, (name, list, cards) => {
        showFeige({ name, rows: list, orders: cards });
        expectTaken(readConversation(feige, document, NOON));
      }),
      { numRuns: 200 },
    );
  });

  it.each([199, 200, 201, 5_000])('takes a name of %d characters', (length) => {
    showFeige({ name: '名'.repeat(length), rows: [] });
    const snapshot = readConversation(feige, document, NOON);
    expectTaken(snapshot);
    expect(snapshot.buyerKey.startsWith('~名')).toBe(true);
  });
});
