import { describe, expect, it } from 'vitest';
import { guessLanguage } from '@/utils/consoles/guess-language';

describe('the language a buyer writes', () => {
  it.each<[string, string[], string]>([
    ['Chinese', ['还在吗'], 'zh'],
    ['Japanese by its kana', ['注文をキャンセルしたい'], 'ja'],
    ['Korean', ['배송 언제 오나요'], 'ko'],
    ['Thai', ['ส่งของวันไหน'], 'th'],
    ['Arabic', ['أين طلبي'], 'ar'],
    ['Hebrew', ['איפה ההזמנה'], 'he'],
    ['Russian', ['где заказ'], 'ru'],
    ['the newest that tells', ['где заказ', '还在吗', 'ok'], 'zh'],
    ['Latin, which tells nothing', ['where is my order'], ''],
    ['nothing at all', [], ''],
    ['numbers and smileys', ['12345 😀'], ''],
  ])('%s', (_, texts, language) => {
    expect(guessLanguage(texts)).toBe(language);
  });
});
