import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlashQuery } from '@/utils/composer/slash-query';

describe('findSlashQuery', () => {
  it.each([
    ['at the start', '/', 0, ''],
    ['with letters after it', '/yf', 0, 'yf'],
    ['with Chinese after it', '/运费', 0, '运费'],
    ['after Chinese', '您好/yf', 2, 'yf'],
    ['after Chinese punctuation', '您好，/yf', 3, 'yf'],
    ['after a full-width colon', '回复：/yf', 3, 'yf'],
    ['after a space', 'hello /yf', 6, 'yf'],
    ['after a tab', 'hello\t/yf', 6, 'yf'],
    ['after an exclamation mark', 'hi!/yf', 3, 'yf'],
    ['after a bracket', '(see)/yf', 5, 'yf'],
    ['after Japanese', 'はい/yf', 2, 'yf'],
    ['after Korean', '네/yf', 1, 'yf'],
    ['after Thai', 'สวัสดี/yf', 6, 'yf'],
    ['after an earlier one that was left alone', '您好/a /yf', 5, 'yf'],
    ['at its longest', `/${'x'.repeat(24)}`, 0, 'x'.repeat(24)],
    ['with signs in it', '/退-7天', 0, '退-7天'],
  ])('finds one %s', (_, text, start, query) => {
    expect(findSlashQuery(text)).toEqual({ start, query });
  });

  it.each([
    ['nothing typed', ''],
    ['no slash', '您好'],
    ['a fraction', '1/2'],
    ['a date', '11/20'],
    ['a choice', 'and/or'],
    ['an abbreviation', 'n/a'],
    ['an address', 'https://'],
    ['an address with a path', 'https://shop.example/item'],
    ['a path', 'C:/x'],
    ['a second slash', '//'],
    ['a slash after a query', '您好/a/b'],
    ['a comment mark', '*/'],
    ['a closing tag', '</b'],
    ['an e-mail quote', '>/x'],
    ['accented letters', 'café/bar'],
    ['Cyrillic letters', 'и/или'],
    ['a space after it', '/yf '],
    ['a sentence after it', '/yf 好的'],
    ['a full-width space after it', '/yf\u3000'],
    ['a new line after it', '/yf\n'],
    ['too much after it', `/${'x'.repeat(25)}`],
    ['a back slash', '\\yf'],
    ['a full-width slash', '／yf'],
  ])('finds none in %s', (_, text) => {
    expect(findSlashQuery(text)).toBeNull();
  });

  it('gives the place of the slash and all that follows it, whatever stands before', () => {
    const before = fc.string({ unit: 'binary' }).map((text) => `${text}亲`);
    const query = fc.string({
      unit: fc.constantFrom('y', 'f', '7', '运', '费', '-'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(before, query, (text, asked) => {
        expect(findSlashQuery(`${text}/${asked}`)).toEqual({ start: text.length, query: asked });
      }),
    );
  });

  it('finds none behind a Latin letter or a digit, whatever is typed', () => {
    const before = fc.string().map((text) => `${text}a`);
    fc.assert(
      fc.property(before, fc.string(), (text, rest) => {
        fc.pre(!rest.includes('/'));
        expect(findSlashQuery(`${text}/${rest}`)).toBeNull();
      }),
    );
  });
});
