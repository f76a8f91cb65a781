import { describe, expect, it } from 'vitest';
import { guessLanguage } from '@/utils/text/guess-language';

describe('guessLanguage', () => {
  it.each([
    ['我的快递到哪了', 'zh-CN'],
    ['請問什麼時候出貨', 'zh-TW'],
    ['我的快遞呢', 'zh-TW'],
    ['荷物はいつ届きますか', 'ja'],
    ['注文の荷物', 'ja'],
    ['주문한 상품이 언제 오나요', 'ko'],
    ['สินค้าจะมาถึงเมื่อไหร่', 'th'],
    ['Где мой заказ?', 'ru'],
    ['أين طلبي', 'ar'],
    ['Khi nào hàng được giao vậy', 'vi'],
    ['Where is my order?', 'en'],
    ['Quand arrive mon colis', null],
    ['ok', null],
    ['iPhone 15 Pro 的壳有吗', 'zh-CN'],
    ['13812345678', null],
    ['👍', null],
    ['', null],
  ])('of %j is %j', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
