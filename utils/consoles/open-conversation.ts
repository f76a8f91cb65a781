import type { ConsoleDefinition } from '@/utils/model/console';
import type { ConversationRef, ConversationSnapshot } from '@/utils/model/conversation';
import { findAllVisible, holds, readKey } from './find-visible';
import { WEAK_KEY } from './read-conversation';
import { nameOfRow } from './read-waiting';
import { findChatRoot, type Root } from './roots';

/** How long a console may take to switch after a click, ms. */
const PATIENCE = 1_500;
/** With names only, several rows may look alike: so many are tried. */
const MOST_TRIES = 5;

export type OpenResult = { ok: true } | { ok: false; why: 'row-not-found' | 'not-switched' };

/**
 * Opens a conversation in the console's own list, then checks that it is open. Some
 * consoles ignore clicks that no human made: then the answer says so and the desk asks
 * the agent to click the row.
 * @param orderNo tells buyers with the same masked name apart, where orders are readable
 */
export async function openConversation(
  definition: ConsoleDefinition,
  wanted: ConversationRef,
  read: () => ConversationSnapshot,
  orderNo?: string,
  page: Document = document,
): Promise<OpenResult> {
  const isOpen = () => matches(read(), wanted, orderNo);
  if (isOpen()) return { ok: true };
  const root = findChatRoot(definition, page);
  const rows = findRows(definition, wanted, root);
  if (rows.length === 0) return { ok: false, why: 'row-not-found' };
  for (const row of rows.slice(0, MOST_TRIES)) {
    (row as HTMLElement).scrollIntoView?.({ block: 'nearest' });
    (row as HTMLElement).click();
    if (await until(isOpen, root)) return { ok: true };
  }
  return { ok: false, why: 'not-switched' };
}

function matches(now: ConversationSnapshot, wanted: ConversationRef, orderNo?: string): boolean {
  if (now.buyerKey !== wanted.buyerKey) return false;
  if (!wanted.buyerKey.startsWith(WEAK_KEY) || !orderNo) return true;
  return now.orders.some((order) => order.no === orderNo);
}

function findRows(definition: ConsoleDefinition, wanted: ConversationRef, root: Root): Element[] {
  const { row, not, key } = definition.conversations;
  const rows = findAllVisible(root, row).filter((one) => !not.some((css) => holds(one, css)));
  if (key) return rows.filter((element) => readKey(element, key) === wanted.buyerKey);
  return rows.filter((element) => nameOfRow(element, definition) === wanted.buyerName);
}

/** Resolves true as soon as the page changes into what is wanted, false when it does not. */
function until(isSo: () => boolean, root: Root): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (result: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(result);
    };
    const observer = new MutationObserver(() => {
      if (isSo()) end(true);
    });
    const timer = setTimeout(() => end(isSo()), PATIENCE);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    if (isSo()) end(true);
  });
}
