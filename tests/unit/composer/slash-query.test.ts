import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEndedQuery, findSlashQuery, withTwins } from '@/utils/composer/slash-query';

const slash = ['/'];
const all = withTwins(['/', '、', ';']);

describe('findSlashQuery with "/"', () => {
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
    expect(findSlashQuery(text, slash)).toEqual({ start, query, isQuiet: false });
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
    ['an address with Chinese in its path', 'https://a.cn/商品/yf'],
    ['an address right after Chinese', '链接https://a.cn/商品/yf'],
    ['an address without a scheme', 'a.cn/商品/yf'],
    ['a path of Windows', 'C:\\文件/yf'],
    ['a semicolon between letters', 'a;b'],
    ['an entity', '&nbsp;yf'],
    ['a semicolon after a digit', '1;yf'],
    ['a Latin list with a Chinese comma', 'S、yf'],
  ])('finds none in %s', (_, text) => {
    expect(findSlashQuery(text, all)).toBeNull();
  });

  it('gives the place of the slash and all that follows it, whatever stands before', () => {
    const before = fc.string({ unit: 'binary' }).map((text) => `${text}亲`);
    const query = fc.string({
      unit: fc.constantFrom('y', 'f', '7', '运', '费', '-'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(before, query, (text, asked) => {
        fc.pre(!/:\/|\\|[\w-]\.[a-z]{2}/i.test(text));
        expect(findSlashQuery(`${text}/${asked}`, all)).toEqual({
          start: text.length,
          query: asked,
          isQuiet: false,
        });
      }),
    );
  });

  it('finds none behind a Latin letter or a digit, whatever is typed', () => {
    const before = fc.string().map((text) => `${text}a`);
    fc.assert(
      fc.property(before, fc.constantFrom(...all), fc.string(), (text, sign, rest) => {
        fc.pre(!/[/、;；]/.test(rest));
        expect(findSlashQuery(`${text}${sign}${rest}`, all)).toBeNull();
      }),
    );
  });
});

describe('signs that are punctuation too', () => {
  it.each([
    ['alone at the start', '、', 0, ''],
    ['at the start with a code', '、yf', 0, 'yf'],
    ['at the start with Chinese words', '、运费', 0, '运费'],
    ['after a space', '您好 ;yf', 3, 'yf'],
    ['full width, as the same key types it in Chinese', '；yf', 0, 'yf'],
  ])('open the list %s', (_, text, start, query) => {
    expect(findSlashQuery(text, all)).toEqual({ start, query, isQuiet: false });
  });

  it.each([
    ['、', '您好、yf', 2, 'yf'],
    [';', '您好;yf', 2, 'yf'],
    ['；', '您好；tuihuo', 2, 'tuihuo'],
    ['、 after punctuation', '您好，、yf7', 3, 'yf7'],
  ])('only offer after Chinese text: %s', (_, text, start, query) => {
    expect(findSlashQuery(text, all)).toEqual({ start, query, isQuiet: true });
  });

  it.each([
    '衬衫、',
    '衬衫、裤子',
    '尺码有小号、M',
    '支持微信、QQ',
    '四月、5',
    '苹果、2斤',
    '好的；',
    '好的；我看看',
    '第一；A款',
    '安卓、ios都行',
  ])('leave “%s” alone', (text) => {
    expect(findSlashQuery(text, all)).toBeNull();
  });

  it('stay punctuation where they are switched off', () => {
    expect(findSlashQuery('、yf', ['/'])).toBeNull();
    expect(findSlashQuery('/yf', ['、'])).toBeNull();
    expect(findSlashQuery('/yf', [])).toBeNull();
    expect(findSlashQuery('#yf', ['#'])).toEqual({ start: 0, query: 'yf', isQuiet: false });
  });
});

describe('addresses and words', () => {
  const part = fc.string({ unit: fc.constantFrom(...'abz09-_.~%商品退'), maxLength: 8 });
  const marks = fc.constantFrom(...all, '?q=', '&b=', '#');

  it('hold no trigger anywhere, whatever is in them and before them', () => {
    const address = fc
      .tuple(
        fc.constantFrom('https://', 'http://', 'ftp://'),
        fc.array(fc.tuple(part, marks), { minLength: 1, maxLength: 5 }),
      )
      // A Chinese comma or semicolon ends an address: what follows it is a sentence again.
      .map(
        ([scheme, parts]) =>
          scheme +
          parts
            .flat()
            .join('')
            .replace(/[、；]/g, '/'),
      );
    fc.assert(
      fc.property(fc.constantFrom('', '看这里', '看 '), address, part, (before, url, end) => {
        expect(findSlashQuery(before + url + end, all)).toBeNull();
      }),
    );
  });

  it('hold none between letters and digits', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abzAZ019'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, fc.constantFrom(...all), word, (left, sign, right) => {
        expect(findSlashQuery(left + sign + right, all)).toBeNull();
      }),
    );
  });

  it('what is found always stands in the text as it was typed', () => {
    const text = fc.string({ unit: fc.constantFrom(...'/、;；a7运 ,.:'), maxLength: 12 });
    fc.assert(
      fc.property(text, (typed) => {
        const found = findSlashQuery(typed, all);
        if (!found) return;
        expect(all).toContain(typed[found.start]);
        expect(typed.slice(found.start + 1)).toBe(found.query);
      }),
    );
  });
});

describe('findEndedQuery', () => {
  it.each([
    ['/yf ', 0, 'yf'],
    ['您好/yf ', 2, 'yf'],
    ['/yf\u00a0', 0, 'yf'],
    ['/yf\u3000', 0, 'yf'],
    ['/退货 ', 0, '退货'],
    ['/y ', 0, 'y'],
    ['您好、yf ', 2, 'yf'],
  ])('reads “%s”', (text, start, query) => {
    expect(findEndedQuery(text, all)).toMatchObject({ start, query });
  });

  it.each(['/yf', '/ ', ' ', '', '/yf  ', '小号、m ', 'and/or ', '衬衫、裤子 '])(
    'finds none in “%s”',
    (text) => {
      expect(findEndedQuery(text, all)).toBeNull();
    },
  );
});
