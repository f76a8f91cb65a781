import { readContactLocale } from '@/utils/database/contacts';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import { guessLanguage } from '@/utils/text/guess-language';

/** The language a buyer reads; `isSet`: an agent chose it for them. */
export interface BuyerLanguage {
  /** BCP 47, or null while nothing is known. */
  locale: string | null;
  isSet: boolean;
}

/** What a browser says about a text (`browser.i18n.detectLanguage`). */
export type DetectLanguage = (
  text: string,
) => Promise<{ isReliable: boolean; languages: { language: string; percentage: number }[] }>;

/** Messages of the buyer that are looked at, the newest. */
const LOOKED_AT = 5;
/** Share of a text, per cent, from which a detected language is believed. */
const SURE = 60;

/**
 * The buyer's language: what an agent set for them, else the script of their last words,
 * else what the browser makes of them when it is sure.
 */
export async function findBuyerLanguage(
  conversation: ConversationSnapshot | null,
  detect: DetectLanguage,
): Promise<BuyerLanguage> {
  if (!conversation?.buyerKey) return { locale: null, isSet: false };
  const set = await readContactLocale(conversationKey(conversation));
  if (set !== null) return { locale: set, isSet: true };
  const words = conversation.messages
    .filter(({ side, text }) => side === 'buyer' && text.trim() !== '')
    .slice(-LOOKED_AT)
    .map(({ text }) => text);
  if (words.length === 0) return { locale: null, isSet: false };
  // The newest words that say it: people change to a language they hope to be answered in.
  const guess = words
    .toReversed()
    .map(guessLanguage)
    .find((locale) => locale !== null);
  return { locale: guess ?? (await askBrowser(words.join('\n'), detect)), isSet: false };
}

async function askBrowser(words: string, detect: DetectLanguage): Promise<string | null> {
  try {
    const { isReliable, languages } = await detect(words);
    const [first] = languages.toSorted((a, b) => b.percentage - a.percentage);
    const isSure = isReliable && first !== undefined && first.percentage >= SURE;
    return isSure && /^[a-z]{2}/.test(first.language) ? first.language : null;
  } catch (error) {
    console.debug('[sidedesk] the browser detects no language', error);
    return null;
  }
}
