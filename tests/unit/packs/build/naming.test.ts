import { describe, expect, it } from 'vitest';
import { cleanCode, findPrefix } from '@/utils/packs/build/clean-codes';
import { nameOfFile } from '@/utils/packs/build/make-id';

describe('the name of a file', () => {
  it.each([
    ['快捷短语1732000000000.xlsx', '快捷短语'],
    ['快捷短语20261120.csv', '快捷短语'],
    ['快捷短语_2026-11-20 14_05_33.csv', '快捷短语'],
    ['macros (2).json', 'macros'],
    ['话术 - 副本.csv', '话术'],
    ['folder/shop.sidedesk.json', 'shop'],
    ['20261120.csv', '20261120'],
    ['', 'import'],
    ['.csv', 'import'],
    ['618大促.csv', '618大促'],
  ])('is the same tomorrow: %s', (file, name) => {
    expect(nameOfFile(file)).toBe(name);
  });
});

describe('a code', () => {
  it.each([
    ['/hi', '', 'hi'],
    ['／你好', '', '你好'],
    [' Hi There ', '', 'hi-there'],
    [';sig', ';', 'sig'],
    [';', ';', ';'],
    [':)', ':', ')'],
    ['', '', ''],
  ])('is cleaned: "%s" with the prefix "%s"', (written, prefix, code) => {
    expect(cleanCode(written, prefix)).toBe(code);
  });

  it.each<[string[], string]>([
    [[':a', ':b', ':c', 'd'], ':'],
    [['..a', '..b', '..c'], '..'],
    [['/a', '/b', '/c'], ''],
    [[':a', ';b', 'c'], ''],
    [[':a', ':b'], ''],
    [['a', 'b', 'c'], ''],
  ])('has a prefix where most have it: %j', (codes, prefix) => {
    expect(findPrefix(codes)).toBe(prefix);
  });
});
