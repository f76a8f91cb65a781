import { matchLocales } from '@/utils/replies/choose-variant';
import type { BuyerLanguage } from './buyer-language';

/** Frequent characters that only simplified Chinese writes. */
const SIMPLIFIED =
  /[们这说吗还买卖货发运费请问么时谢对会单号钱订递来样点几换坏东体应关开无给从让谁为选择颜宽长双条视总价优质检联话题处宝]/u;

/**
 * In which language a reply is chosen. A few Chinese words look alike in both scripts, and who has
 * said nothing tells none: then it is the script that the agent writes.
 * @param said what the buyer wrote
 * @param own language of the reply
 * @param agent the agent's language
 */
export function chooseScript(
  { locale, isSet }: BuyerLanguage,
  said: readonly string[],
  own: string,
  agent: string,
): string | null {
  if (matchLocales(own, agent) !== 1) return locale;
  const isTold = isSet || said.some((text) => SIMPLIFIED.test(text));
  return locale === null || (locale === 'zh-CN' && !isTold) ? agent : locale;
}
