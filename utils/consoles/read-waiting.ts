import type { ConsoleDefinition } from '@/utils/model/console';
import type { WaitingConversation } from '@/utils/model/conversation';
import {
  cutName,
  findAllVisible,
  holds,
  isVisible,
  lineOf,
  partOf,
  queryAll,
  readKey,
} from './find-visible';
import { readDuration } from './read-time';

const MOST = 50;

/** Conversations of the console's list with unread messages, and how long each has waited. */
export function readWaiting(
  root: ParentNode,
  { conversations, buyer }: ConsoleDefinition,
  now: number,
): WaitingConversation[] {
  const { row, not, key, unread, waiting } = conversations;
  if (unread.length === 0 && waiting.length === 0) return [];
  const found: WaitingConversation[] = [];
  for (const element of findAllVisible(root, row)) {
    if (found.length === MOST) break;
    if (not.some((css) => holds(element, css))) continue;
    const mark = firstShown(element, unread);
    const since = readDuration(lineOf(firstShown(element, waiting), 40));
    if (!mark && since === undefined) continue;
    found.push({
      key: key ? readKey(element, key).slice(0, 200) : '',
      name: nameOfRow(element, { conversations, buyer }),
      unread: countOf(mark),
      since: since === undefined ? null : now - since,
    });
  }
  return found;
}

/** The buyer's name in a row of the list: its `title`, where long names are cut on screen. */
export function nameOfRow(
  row: Element,
  { conversations, buyer }: Pick<ConsoleDefinition, 'conversations' | 'buyer'>,
): string {
  const { name, nameAttribute } = conversations;
  const label = name || nameAttribute ? partOf(row, name) : null;
  const given = label?.getAttribute(nameAttribute || 'title')?.trim();
  return cutName((given || lineOf(label)).slice(0, 200), buyer.nameUntil);
}

function firstShown(row: Element, candidates: string[]): Element | undefined {
  for (const css of candidates) {
    for (const mark of queryAll(row, css)) if (isVisible(mark)) return mark;
  }
  return undefined;
}

/** `99+` is at least 99; a dot without a number is one. */
function countOf(mark: Element | undefined): number {
  if (!mark) return 0;
  const count = Number(/\d{1,4}/.exec(lineOf(mark, 20))?.[0] ?? 1);
  return Math.max(1, count);
}
