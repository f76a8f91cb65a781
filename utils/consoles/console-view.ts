import type { ConsoleDefinition } from '@/utils/model/console';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { findVisible, queryAll } from './find-visible';
import { generic } from './generic';
import { readConversation } from './read-conversation';
import { documentOf, findRoots, type Root } from './roots';
import { makeWaitingClock } from './waiting-clock';

/** What a page is taken for now, and how it reads; the definition may change under way. */
export interface ConsoleView {
  readonly definition: ConsoleDefinition;
  /** Is anything of this page read at all? False on pages known by their address, or not at all. */
  readonly isRead: boolean;
  read(): ConversationSnapshot;
  /** Every tree an agent may type in. */
  listRoots(): Root[];
  /** Another definition from now on; say which self-hosted ones the page's marks may choose. */
  change(definition: ConsoleDefinition, byMarks: ConsoleDefinition[]): void;
}

/** Starts with the generic definition, until the background has said which one it is. */
export function makeConsoleView(page: Document = document): ConsoleView {
  let given: ConsoleDefinition = generic;
  let byMarks: ConsoleDefinition[] = [];
  let tellWaiting = makeWaitingClock();
  let key = '';
  const current = () => {
    if (given.id !== generic.id || byMarks.length === 0) return given;
    const shown = byMarks.find((one) => findVisible(page, one.marks) !== null);
    if (shown) given = shown;
    return given;
  };
  return {
    get definition() {
      return current();
    },
    get isRead() {
      const { messages, buyer, orders } = current();
      if (messages !== null || orders !== null) return true;
      return buyer.name.length > 0 || buyer.keyInAddress.length > 0;
    },
    read() {
      const now = Date.now();
      const snapshot = readConversation(current(), page, now);
      if (snapshot.buyerKey !== key) {
        key = snapshot.buyerKey;
        tellWaiting = makeWaitingClock();
      }
      return { ...snapshot, waitingSince: tellWaiting(snapshot.messages, now) };
    },
    listRoots() {
      const definition = current();
      if (definition.id !== generic.id) return findRoots(definition, page);
      const frames = queryAll(page, 'iframe').map(documentOf);
      return [page, ...frames.filter((one) => one !== null)];
    },
    change(definition, candidates) {
      given = definition;
      byMarks = candidates;
    },
  };
}
