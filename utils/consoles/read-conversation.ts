import type { ConsoleDefinition } from '@/utils/model/console';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { guessLanguage } from '@/utils/text/guess-language';
import { cutName, findVisible, isVisible, queryAll, readKey, readName } from './find-visible';
import { readAddress } from './read-address';
import { readThread } from './read-messages';
import { readOrders } from './read-orders';
import { readWaiting } from './read-waiting';
import { findChatRoot, type Root } from './roots';

/** Keys made of a name alone start with this: not proof that it is the same buyer. */
export const WEAK_KEY = '~';

/**
 * What the console shows now. Never throws on a page that is half loaded or redesigned:
 * what cannot be found is empty. `waitingSince` needs a memory of the page and is left to
 * whoever watches it (`makeWaitingClock`).
 */
export function readConversation(
  definition: ConsoleDefinition,
  page: Document = document,
  now: number = Date.now(),
): ConversationSnapshot {
  const root = findChatRoot(definition, page);
  const address = page.location?.href ?? '';
  const key = findBuyerKey(root, definition, address);
  const part = findScope(root, definition, key);
  const shownName = readBuyerName(part, definition) || readBuyerName(root, definition);
  const { messages, buyerName } = readThread(part, definition, shownName, now);
  const buyers = messages.filter((message) => message.side === 'buyer').map(({ text }) => text);
  return {
    console: definition.id,
    shop: readName(root, definition.shop).slice(0, 120),
    url: address.slice(0, 2_000),
    buyerKey: key || (buyerName ? (WEAK_KEY + buyerName).slice(0, 200) : ''),
    buyerName,
    lastMessageId: messages.at(-1)?.id ?? '',
    messages,
    orders: readOrders(part, definition, { address, messages, now }),
    language: buyers.toReversed().map(guessLanguage).find(Boolean) ?? '',
    waitingSince: null,
    waiting: readWaiting(root, definition, now),
    readAt: now,
  };
}

/** The part that belongs to the open conversation; the whole page where there is none. */
function findScope(root: Root, { scope }: ConsoleDefinition, key: string): Element | Root {
  for (const { css, keyedBy } of scope) {
    const shown = queryAll(root, css).filter(isVisible);
    const keyed = keyedBy && key && shown.find((one) => one.getAttribute(keyedBy) === key);
    const part = keyed || shown[0];
    if (part) return part;
  }
  return root;
}

function readBuyerName(root: ParentNode, { buyer }: ConsoleDefinition): string {
  const name = cutName(readName(root, buyer.name), buyer.nameUntil);
  return buyer.notNames.some((words) => name.startsWith(words)) ? '' : name;
}

function findBuyerKey(root: ParentNode, { buyer }: ConsoleDefinition, address: string): string {
  for (const place of buyer.key) {
    const key = readKey(findVisible(root, [place]), { ...place, css: '' });
    if (key) return key.slice(0, 199);
  }
  return readAddress(address, buyer.keyInAddress);
}
