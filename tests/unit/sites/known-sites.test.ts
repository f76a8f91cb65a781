import { describe, expect, it } from 'vitest';
import { hostOf, judgeSite, patternOf } from '@/utils/sites/known-sites';

const feige = 'https://im.jinritemai.com/pc_seller_v2/main/workspace';
const shop = 'https://shop.example/desk';

describe('hostOf', () => {
  it.each([
    [shop, 'shop.example'],
    ['http://localhost:4173/pinduoduo/', 'localhost'],
    ['https://例子.example/', 'xn--fsqu00a.example'],
    ['chrome://extensions/', null],
    ['about:blank', null],
    ['file:///C:/shop.html', null],
    ['chrome-extension://abc/manager.html', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
    ['', null],
    [undefined, null],
  ])('of %s is %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe('patternOf', () => {
  it.each([
    ['https://shop.example/desk?x=1#y', 'https://shop.example/*'],
    ['http://shop.example:8080/', 'http://shop.example/*'],
    ['https://user:secret@shop.example/', 'https://shop.example/*'],
    ['https://a.b.shop.example/', 'https://a.b.shop.example/*'],
  ])('asks for the one site of %s', (url, pattern) => {
    expect(patternOf(url)).toBe(pattern);
  });
});

describe('judgeSite', () => {
  it.each([
    ['a known console', feige, false, [], 'on', 'feige'],
    ['a known console that answers', feige, true, [], 'on', 'feige'],
    ['a known console switched off', feige, true, ['im.jinritemai.com'], 'off', 'feige'],
    ['another page of that site', 'https://im.jinritemai.com/', false, [], 'available', 'generic'],
    ['any page', shop, false, [], 'available', 'generic'],
    ['any page on which the desk runs', shop, true, [], 'on', 'generic'],
    ['any page switched off', shop, true, ['shop.example'], 'off', 'generic'],
    [
      'a page of another host than the one switched off',
      shop,
      false,
      ['example'],
      'available',
      'generic',
    ],
  ])('judges %s', (_, url, present, sitesOff, state, console) => {
    expect(judgeSite(url, present, sitesOff)).toEqual({
      state,
      host: new URL(url).hostname,
      console,
      label: '',
    });
  });

  it.each(['chrome://newtab/', 'about:blank', 'file:///shop.html', '', undefined])(
    'knows that no extension runs on %s',
    (url) => {
      const impossible = { state: 'impossible', host: '', console: 'generic', label: '' };
      expect(judgeSite(url, true, [''])).toEqual(impossible);
    },
  );
});
