import type { RuleContent } from '../model/rule.ts';
import { foldWording } from './fold-wording.ts';

/** Why a phrase cannot be looked for; each has its sentence in the locales. */
export type PhraseFault = 'nothing' | 'short' | 'everyday';

/** Words of nearly every message: a rule that finds them finds everything. */
const EVERYDAY = new Set(
  (
    '您好 你好 亲亲 亲爱的 您的 你的 我们 我的 谢谢 感谢 可以 一下 这边 这个 那个 什么 怎么 订单 商品 客服 店铺 ' +
    '请问 好的 是的 不是 没有 就是 还是 因为 所以 如果 但是 已经 现在 今天 明天 the and you your our for are is ' +
    'we it to of in on at hi hello dear order thank thanks please yes no ok'
  ).split(' '),
);

/** Part of a combination: two characters can be right there, one never. */
export function judgePhrase(phrase: string): PhraseFault | null {
  const { units } = foldWording(phrase);
  if (units.length === 0) return 'nothing';
  if (units.length < 2) return 'short';
  return EVERYDAY.has(units) ? 'everyday' : null;
}

/** The first phrase of a rule that cannot be looked for, with the reason; null = all can. */
export function judgeRule(
  rule: Pick<RuleContent, 'phrases' | 'combos' | 'exceptions'>,
): { phrase: string; fault: PhraseFault } | null {
  const words = [
    ...rule.phrases,
    ...rule.combos.flatMap(({ all }) => all.flat()),
    ...rule.exceptions,
  ];
  for (const phrase of words) {
    const fault = judgePhrase(phrase);
    if (fault) return { phrase, fault };
  }
  return null;
}
