import { describe, expect, it } from 'vitest';
import { pickConsoleStrings } from '@/utils/i18n/console-strings';
import { fillWords } from '@/utils/i18n/fill-words';
import { languages } from '@/utils/model/scope';

describe('fillWords', () => {
  it.each([
    ['{{count}} 条结果', { count: 0 }, '0 条结果'],
    ['{{a}}{{b}}{{a}}', { a: '1', b: '2' }, '121'],
    ['{{a}}', {}, '{{a}}'],
    ['{{a}}', { a: '' }, ''],
    ['{{a}}', { a: '{{b}}', b: 'x' }, '{{b}}'],
    ['{{a}}', { a: '$&' }, '$&'],
    ['nothing', { a: '1' }, 'nothing'],
  ])('fills "%s" with %o', (sentence, values, text) => {
    expect(fillWords(sentence, values)).toBe(text);
  });
});

describe('pickConsoleStrings', () => {
  it.each(languages)('gives the content script flat sentences in %s', (language) => {
    const strings = Object.values(pickConsoleStrings(language));
    expect(strings.length).toBeGreaterThan(0);
    expect(strings.filter((text) => typeof text !== 'string' || text === '')).toEqual([]);
  });
});
