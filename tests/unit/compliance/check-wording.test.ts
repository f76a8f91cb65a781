import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkWording } from '@/utils/compliance/check-wording';
import { compileRules } from '@/utils/compliance/compile-rules';
import { LONGEST_PHRASE, MOST_RULES } from '@/utils/model/rule';
import { anyUnits, aRule, compiledStarter } from './starter-rules';

const here = { console: 'pinduoduo', isPublic: false };
const find = (text: string, change: Parameters<typeof aRule>[0] = {}, where = here) =>
  checkWording(text, compileRules([aRule(change)], 'zh-CN'), where);
const words = (text: string, change: Parameters<typeof aRule>[0] = {}) =>
  find(text, change).map(({ matched }) => matched);

describe('a rule', () => {
  it('says where, what and why, with the offsets of the text as it was typed', () => {
    const text = '您好😀，请 加 - 微 信 吧';
    const [finding] = find(text, { guideIds: ['004-33'], instead: '在这里说' });
    expect(finding).toMatchObject({
      ruleId: 'own.1',
      level: 'block',
      matched: '加 - 微 信',
      message: '不要引流',
      instead: '在这里说',
      guideIds: ['004-33'],
    });
    expect(text.slice(finding?.start, finding?.end)).toBe('加 - 微 信');
  });

  it.each([
    ['in', 'No off-platform contact', 'en-GB'],
    ['the nearest language', '不要引流', 'zh-TW'],
    ['any language rather than none', '不要引流', 'fr'],
    ['no language of that name', '不要引流', 'constructor'],
  ])('speaks %s', (_what, message, locale) => {
    const compiled = compileRules([aRule()], locale);
    expect(checkWording('加微信', compiled, here)[0]?.message).toBe(message);
  });

  it('applies only on its consoles, in public text only if it says so, and when it is on', () => {
    expect(find('加微信', { consoles: ['feige'] })).toEqual([]);
    expect(find('加微信', { consoles: ['feige'] }, { ...here, console: 'feige' })).toHaveLength(1);
    expect(find('加微信', { publicOnly: true })).toEqual([]);
    expect(find('加微信', { publicOnly: true }, { ...here, isPublic: true })).toHaveLength(1);
    expect(checkWording('加微信', compileRules([aRule({}, false)], 'en'), here)).toEqual([]);
  });

  it('is excused by an exception only where that stands around it', () => {
    const change = { exceptions: ['不要加微信'] };
    expect(words('请不要加微信', change)).toEqual([]);
    expect(words('请不要加微信，好的加微信吧', change)).toEqual(['加微信']);
  });

  it('finds a combination within its reach, in any order', () => {
    const change = { phrases: [], combos: [{ all: [['好评'], ['红包', '返现']], within: 10 }] };
    expect(words('给好评就送红包', change)).toEqual(['好评就送红包']);
    expect(words('红包给您，记得好评', change)).toEqual(['红包给您，记得好评']);
    expect(words('好评我们看到了，另外平台的活动页面可以领取红包', change)).toEqual([]);
    expect(words('红包红包', change)).toEqual([]);
  });

  it('finds words of the Latin alphabet as words', () => {
    const change = { phrases: ['seo', 'our website', 'wechat'] };
    expect(words('a video about seoul', change)).toEqual([]);
    expect(words('SEO, our web-site', change)).toEqual(['SEO', 'our web-site']);
    expect(words('can we chat about it', change)).toEqual([]);
    expect(words('w e c h a t', change)).toEqual(['w e c h a t']);
    expect(words('It is our. Website orders', change)).toEqual([]);
  });

  it('does not read across the end of a sentence', () => {
    expect(words('可以再加。微信息已更新', { phrases: ['加微信'] })).toEqual([]);
    expect(words('加。微。信', { phrases: ['加微信'] })).toEqual(['加。微。信']);
  });
});

describe('bad input', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes %s as text',
    (word) => {
      expect(words(`x ${word} y`, { phrases: [word], id: word })).toHaveLength(1);
      expect(words(word)).toEqual([]);
    },
  );

  it.each(['', ' ', '…', '\u200b', '的', 'a', '您好', 'the', '\ud800'])(
    'leaves out the phrase %j, which is in every text',
    (phrase) => {
      const rule = { ...aRule(), phrases: [phrase] };
      expect(checkWording('您好，the 的 a…', compileRules([rule], 'en'), here)).toEqual([]);
    },
  );

  it('never throws, and stays inside the text', () => {
    const unit = fc.constantFrom(...'加微信v❤.。 \n+@⭐𝐕Ⓥ️\ud83d\udc27ﬁé');
    const anything = fc.oneof(anyUnits, fc.string({ unit }));
    fc.assert(
      fc.property(anything, (text) => {
        return checkWording(text, compiledStarter, here).every(
          ({ start, end, matched }) =>
            0 <= start && start < end && end <= text.length && text.slice(start, end) === matched,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('takes a letter under fifty thousand marks', () => {
    const text = `e\u0301क${'\u093e'.repeat(50_000)}加微信`;
    const found = checkWording(text, compiledStarter, here).map(({ matched }) => matched);
    expect(found).toContain('加微信');
  });

  it('reports a bounded number of findings of a hostile text', () => {
    expect(checkWording('加微信 '.repeat(20_000), compiledStarter, here)).toHaveLength(200);
  });

  it('finds the one among as many rules as a pack may have', () => {
    const rules = Array.from({ length: MOST_RULES }, (_, i) => ({
      ...aRule(),
      id: `own.${i}`,
      phrases: [`词条第${i}号`],
    }));
    expect(checkWording('这里有词条第 42 号呢', compileRules(rules, 'zh-CN'), here)).toMatchObject([
      { ruleId: 'own.42' },
    ]);
  });

  it('takes steps in proportion to the text, however the phrases overlap', () => {
    const phrases = Array.from({ length: LONGEST_PHRASE - 1 }, (_, i) => '哈'.repeat(i + 2));
    const compiled = compileRules([aRule({ phrases })], 'zh-CN');
    const look = vi.spyOn(Map.prototype, 'get');
    const stepsFor = (length: number) => {
      look.mockClear();
      checkWording('哈'.repeat(length), compiled, here);
      return look.mock.calls.length;
    };
    const steps = stepsFor(1_000);
    // Two look-ups per match, at most one match per place and length.
    expect(steps).toBeLessThan(1_000 * 2 * LONGEST_PHRASE);
    expect(stepsFor(4_000)).toBeLessThan(steps * 4.2);
    look.mockRestore();
  });
});

describe('evasion', () => {
  const separators = fc.array(
    fc
      .constantFrom(...[...' .,-_*~·|/\\，、…❤⭐'])
      .map(String)
      .chain((one) => fc.constantFrom(one, `${one}\u200b`, '\u200d', '\u2060', '\ufeff', '　', '️')),
    { minLength: 1, maxLength: 3 },
  );
  const forbidden = compiledStarter.rules.flatMap(({ rule }) =>
    rule.level === 'block' && rule.consoles.length === 0 && !rule.publicOnly ? rule.phrases : [],
  );

  it('finds a forbidden phrase with separators between all its characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forbidden),
        fc.infiniteStream(separators),
        (phrase, stream) => {
          const characters = [...phrase.replaceAll(' ', '')];
          // Five stars are a word of their own.
          const text = characters
            .map((one) => one + (stream.next().value ?? ['-']).join('').replaceAll('⭐', '-'))
            .join('');
          expect(checkWording(text, compiledStarter, here)).not.toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds it in other cases, widths and scripts', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.constantFrom(...forbidden),
        fc.constantFrom((text: string) => text.toUpperCase(), wide),
        (phrase, disguise) => {
          expect(checkWording(disguise(phrase), compiledStarter, here)).not.toEqual([]);
        },
      ),
    );
  });
});
