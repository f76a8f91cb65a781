import { describe, expect, it } from 'vitest';
import type { Variant } from '@/utils/model/reply';
import { chooseVariant, type VariantWish } from '@/utils/replies/choose-variant';

const warm: Variant = { tone: 'warm', text: 'warm' };
const brief: Variant = { tone: 'brief', text: 'brief' };
const feige: Variant = { tone: 'formal', console: 'feige', text: 'for feige' };
const pinduoduo: Variant = { tone: 'warm', console: 'pinduoduo', text: 'for pinduoduo' };
const english: Variant = { tone: 'warm', locale: 'en', text: 'in English' };
const taiwan: Variant = { tone: 'warm', locale: 'zh-TW', text: '繁體' };
const japanese: Variant = { tone: 'brief', locale: 'ja', text: '日本語' };

describe('chooseVariant', () => {
  it.each<[string, Variant[], VariantWish, string]>([
    ['the one made for the console', [warm, pinduoduo, feige], { console: 'feige' }, 'for feige'],
    ['the warm one elsewhere', [brief, pinduoduo, warm], { console: 'feige' }, 'warm'],
    ['the warm one where no console is known', [pinduoduo, brief, warm], {}, 'warm'],
    ['the first general one where none is warm', [pinduoduo, brief], { console: 'feige' }, 'brief'],
    ['the first where all are for other consoles', [pinduoduo], { console: 'x' }, 'for pinduoduo'],
    ['the tone that is wanted', [warm, brief], { tone: 'brief' }, 'brief'],
    [
      'the console before the tone',
      [brief, feige],
      { console: 'feige', tone: 'brief' },
      'for feige',
    ],
    ['the buyer’s language', [warm, english], { locale: 'en-GB' }, 'in English'],
    ['the buyer’s script', [warm, taiwan], { locale: 'zh-HK' }, '繁體'],
    ['simplified before nothing', [japanese, warm], { locale: 'zh-TW' }, 'warm'],
    [
      'the language before console and tone',
      [feige, english],
      { console: 'feige', locale: 'en' },
      'in English',
    ],
    [
      'the reply’s own language where the buyer’s is missing',
      [english, warm],
      { locale: 'ko' },
      'warm',
    ],
    [
      'the reply’s own language where nothing is known',
      [english, brief],
      { locale: null },
      'brief',
    ],
  ])('chooses %s', (_, variants, wish, text) => {
    const at = chooseVariant({ variants, locale: 'zh-CN' }, wish);
    expect(variants[at]?.text).toBe(text);
  });

  it('answers the first place where there is nothing to choose', () => {
    expect(chooseVariant({ variants: [], locale: 'zh-CN' }, {})).toBe(0);
  });
});
