import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankCard, isIdCard, isTaiwanId } from '@/utils/compliance/check-digits';
import { findPrivateData } from '@/utils/compliance/find-private-data';

const found = (text: string) =>
  findPrivateData(text).map(({ kind, matched }) => `${kind}: ${matched}`);

import { anyUnits } from './starter-rules';

describe('private data', () => {
  it.each([
    ['请拨打13800138000', 'phone: 13800138000'],
    ['138-0013-8000 找我', 'phone: 138-0013-8000'],
    ['138 0013 8000', 'phone: 138 0013 8000'],
    ['１３８００１３８０００', 'phone: １３８００１３８０００'],
    ['1⃣3⃣8⃣0⃣0⃣1⃣3⃣8⃣0⃣0⃣0', 'phone: 1⃣3⃣8⃣0⃣0⃣1⃣3⃣8⃣0⃣0⃣0'],
    ['①③⑧⓪⓪①③⑧⓪⓪⓪', 'phone: ①③⑧⓪⓪①③⑧⓪⓪⓪'],
    ['一三八零零一三八零零零', 'phone: 一三八零零一三八零零零'],
    ['幺三八〇〇幺三八〇〇〇', 'phone: 幺三八〇〇幺三八〇〇〇'],
    ['1 3 8 0 0 1 3 8 0 0 0', 'phone: 1 3 8 0 0 1 3 8 0 0 0'],
    ['+86 138 0013 8000', 'phone: 86 138 0013 8000'],
    ['手机号13800138000，订单号 19800138000123', 'phone: 13800138000'],
    ['座机 0571-88886666', 'phone: 0571-88886666'],
    ['(010) 66668888', 'phone: 010) 66668888'],
    ['台湾 0912-345-678', 'phone: 0912-345-678'],
    ['Call (415) 555-2671 now', 'phone: 415) 555-2671'],
    ['tel: 1-800-555-2671', 'phone: 1-800-555-2671'],
    ['+44 20 7946 0958', 'phone: 44 20 7946 0958'],
    ['WhatsApp 60123456789', 'phone: 60123456789'],
    ['tel13800138000', 'phone: 13800138000'],
    ['身份证 11010519491231002X', 'id-card: 11010519491231002X'],
    ['440524188001010014 是我的', ''],
    ['440524198001010013', 'id-card: 440524198001010013'],
    ['A123456789', 'id-card: A123456789'],
    ['卡号 6222 0213 0000 0000 017', ''],
    ['4111 1111 1111 1111', 'bank-card: 4111 1111 1111 1111'],
    ['卡 6212341111111111114', ''],
    ['mail lily@example.com', 'email: lily@example.com'],
    [
      '浙江省杭州市西湖区文三路 12 号 3 幢 501 室',
      'address: 浙江省杭州市西湖区文三路 12 号 3 幢 501 室',
    ],
    ['寄到朝阳区建国路88号', 'address: 寄到朝阳区建国路88号'],
    ['3栋2单元501室', 'address: 3栋2单元501室'],
    ['221 Baker Street', 'address: 221 Baker Street'],
    ['P.O. Box 1234', 'address: P.O. Box 1234'],
  ])('%s', (text, expected) => {
    expect(found(text).join()).toBe(expected);
  });

  it.each([
    '订单号 230101-123456789012345',
    '订单号 3612345678901234567',
    '订单编号：6922233445566778899',
    '快递单号 SF1234567890123',
    '运单 YT7890123456789',
    'JDVC01234567890',
    '单号 7731 2345 6789 012',
    '快递单号13800138000',
    'order 111-1234567-1234567',
    'Tracking number 9400111899223197428490',
    'tracking LP00123456789012',
    '11 月 25 日 18:00 前',
    '2026-11-25 18:30:00',
    '价格 1380 元，满 1000 减 100',
    '全国统一客服热线 400-820-8820',
    '请拨打 95188',
    '型号 13800138000A',
    '货号 6901234567892',
    '尺码 165/88A，胸围 100-104',
    '三百六十五天，二十四小时',
    '一二三四五，上山打老虎',
    '3 天内发货，7 天内到',
    '这条路 3 公里',
    'It takes 3 Business Days',
    '第一路口左转',
    '每层 3 个，共 5 层',
  ])('lets pass: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows check digits', () => {
    const digits = fc.stringMatching(/^\d{1,19}$/);
    const valid = fc.stringMatching(/^4\d{14}$/).map((head) => {
      const last = [...'0123456789'].find((one) => isBankCard(head + one));
      return { head, last };
    });
    fc.assert(
      fc.property(valid, ({ head, last }) => {
        expect([...'0123456789'].filter((one) => isBankCard(head + one))).toEqual([last]);
      }),
    );
    fc.assert(fc.property(digits, (number) => !isIdCard(number) || number.length === 18));
    expect([isTaiwanId('a123456789'), isTaiwanId('a123456788')]).toEqual([true, false]);
    expect(isIdCard('110105194904310020')).toBe(false);
  });

  it('never throws, stays inside the text and never overlaps', () => {
    const unit = fc.constantFrom(...'1380-+() 路号区室一二＋①⃣ax@.\ud83d');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), anyUnits), (text) => {
        let before = 0;
        return findPrivateData(text).every(({ start, end, matched }) => {
          const isRight = before <= start && start < end && text.slice(start, end) === matched;
          before = end;
          return isRight;
        });
      }),
      { numRuns: 100 },
    );
  });
});
