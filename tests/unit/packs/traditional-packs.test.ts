import { describe, expect, it } from 'vitest';
import { indexReply } from '@/utils/library/index-item';
import { aReply } from '../../builders';
import { readStarter, toTaiwan, withTaiwan } from '../../generate/traditional-packs';

describe('the starter packs in traditional Chinese', () => {
  it('say what the simplified ones say: run tests/generate/traditional-packs.ts after a change', () => {
    const library = readStarter('starter-zh');
    expect(library).toEqual(withTaiwan(library));
    expect(readStarter('playbooks-tw')).toEqual(toTaiwan(readStarter('playbooks-zh')));
  });

  it('leave ids, codes and places for values alone', () => {
    expect(toTaiwan({ id: 'zh.p.return', ids: ['zh.r.return-freight'], locale: 'zh-CN' })).toEqual({
      id: 'tw.p.return',
      ids: ['zh.r.return-freight'],
      locale: 'zh-TW',
    });
    expect(toTaiwan('平台短信：{{shop.name}} 告诉买家什么时候发')).toBe(
      '平台簡訊：{{shop.name}} 告訴買家什麼時候發',
    );
  });
});

describe('a wording in both scripts', () => {
  const variants = (traditional: string) => [
    { tone: 'warm' as const, text: '退货运费我们出' },
    { tone: 'warm' as const, locale: 'zh-TW', text: traditional },
  ];

  it('counts once in the search, unless it uses other words', () => {
    const same = indexReply(aReply({ variants: variants('退貨運費我們出') }));
    expect(same.body.split('\n')).toHaveLength(1);
    const other = indexReply(aReply({ variants: variants('請看簡訊') }));
    expect(other.body.split('\n')).toEqual(['退货运费我们出', '請看簡訊']);
  });
});
