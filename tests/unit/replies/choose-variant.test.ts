import { describe, expect, it } from 'vitest';
import { chooseVariant } from '@/utils/replies/choose-variant';

const warm = { tone: 'warm' as const, text: 'warm' };
const brief = { tone: 'brief' as const, text: 'brief' };
const feige = { tone: 'formal' as const, console: 'feige', text: 'for feige' };
const pinduoduo = { tone: 'warm' as const, console: 'pinduoduo', text: 'for pinduoduo' };

describe('chooseVariant', () => {
  it.each([
    ['the one made for the console', [warm, pinduoduo, feige], 'feige', 'for feige'],
    ['the warm one elsewhere', [brief, pinduoduo, warm], 'feige', 'warm'],
    ['the warm one where no console is known', [pinduoduo, brief, warm], undefined, 'warm'],
    ['the first general one where none is warm', [pinduoduo, brief], 'feige', 'brief'],
    ['the first where all are made for other consoles', [pinduoduo], 'feige', 'for pinduoduo'],
    ['nothing where there is none', [], 'feige', ''],
  ])('chooses %s', (_, variants, console, text) => {
    expect(chooseVariant({ variants }, console)).toBe(text);
  });
});
