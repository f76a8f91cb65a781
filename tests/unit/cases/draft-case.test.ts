import { describe, expect, it } from 'vitest';
import { draftCase, guessType } from '@/utils/cases/engine/draft-case';
import { needsIdentity } from '@/utils/contacts/asks-personal';
import { maskPrivate } from '@/utils/contacts/mask-private';
import { caseRequestSchema } from '@/utils/model/case';
import { anOrder, aSnapshot, MINUTE, NOON } from '../../builders';

const says = (...texts: string[]) =>
  texts.map((text, i) => ({ id: `m-${i}`, side: 'buyer' as const, text }));

describe('guessType', () => {
  it.each([
    ['我要退货', 'return'],
    ['尺码不对，想换货', 'exchange'],
    ['再不处理我就投诉，给差评', 'bad-review'],
    ['我要投诉你们', 'complaint'],
    ['快递三天没动了', 'parcel'],
    ['少发了一件', 'wrong-goods'],
    ['用了两天就坏了', 'repair'],
    ['I want my money back', 'refund'],
    ['你好', 'other'],
  ])('%s is %s', (text, type) => {
    expect(guessType({ messages: says(text), orders: [] })).toBe(type);
  });

  it('goes by the buyer’s last words, not by the agent’s', () => {
    const messages = [
      ...says('想退款', '算了，换货吧'),
      { id: 'x', side: 'agent' as const, text: '投诉' },
    ];
    expect(guessType({ messages, orders: [] })).toBe('exchange');
  });
});

it('draftCase fills in all that the page shows', () => {
  const order = anOrder({
    status: 'shipped',
    carrier: '顺丰',
    trackingNo: 'SF123',
    product: '龙井',
  });
  const snapshot = aSnapshot({ messages: says('包裹没收到'), orders: [order] });
  const draft = draftCase(snapshot);
  expect(draft.fields).toEqual({
    type: 'parcel',
    cause: 'logistics',
    department: 'logistics',
    orderNo: order.no,
    summary: '包裹没收到',
    facts: { product: '龙井', status: 'shipped', carrier: '顺丰', trackingNo: 'SF123' },
  });
  expect(draft.excerpt).toEqual(snapshot.messages);
  expect(caseRequestSchema.safeParse(draft).success).toBe(true);
});

describe('needsIdentity', () => {
  const asks = says('帮我改一下收货地址');
  it.each([
    { messages: asks, identifiedAt: 0, needs: true },
    { messages: asks, identifiedAt: NOON - 5 * MINUTE, needs: false },
    { messages: asks, identifiedAt: NOON - 600 * MINUTE, needs: true },
    // The clock was set back since.
    { messages: asks, identifiedAt: NOON + 600 * MINUTE, needs: true },
    { messages: says('有货吗'), identifiedAt: 0, needs: false },
  ])('$needs after $identifiedAt', ({ messages, identifiedAt, needs }) => {
    expect(needsIdentity(messages, identifiedAt, NOON)).toBe(needs);
  });
});

it.each([
  ['电话 13800138000 找我', '电话 138••••8000 找我'],
  ['喜欢绿茶', '喜欢绿茶'],
  ['邮箱 a@b.cn', '邮箱 ••••••'],
])('%s is shown as %s', (text, masked) => {
  expect(maskPrivate(text)).toBe(masked);
});
