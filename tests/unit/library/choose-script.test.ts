import { describe, expect, it } from 'vitest';
import { chooseScript } from '@/utils/library/choose-script';

describe('the script of a Chinese reply', () => {
  it.each<[string, string | null, string[], string, string, string | null]>([
    ['is the agent’s while nothing was said', null, [], 'zh-CN', 'zh-TW', 'zh-TW'],
    ['is the agent’s where words look alike', 'zh-CN', ['你好', '在'], 'zh-CN', 'zh-TW', 'zh-TW'],
    ['is the buyer’s who writes simplified', 'zh-CN', ['我的快递'], 'zh-CN', 'zh-TW', 'zh-CN'],
    ['is the buyer’s who writes traditional', 'zh-TW', ['請問'], 'zh-CN', 'zh-CN', 'zh-TW'],
    ['is not asked for where the agent writes the reply’s', null, [], 'zh-CN', 'zh-CN', null],
    ['is not asked for in English', 'en', ['Hi'], 'zh-CN', 'zh-TW', 'en'],
    ['is not asked for in an English reply', null, [], 'en', 'zh-TW', null],
  ])('%s', (_, locale, said, own, agent, wanted) => {
    expect(chooseScript({ locale, isSet: false }, said, own, agent)).toBe(wanted);
  });

  it('is what the agent set for the buyer', () => {
    expect(chooseScript({ locale: 'zh-CN', isSet: true }, [], 'zh-CN', 'zh-TW')).toBe('zh-CN');
  });
});
