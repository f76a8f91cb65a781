import type { ConsoleDefinition, RowMessages } from '@/utils/model/console';
import type { ConversationMessage } from '@/utils/model/conversation';
import { findVisible, holds, isVisible, lineOf, queryAll, readKey } from './find-visible';
import { makeId, NEWEST, TEXT_LIMIT } from './make-id';
import { readLines } from './read-lines';
import { readTime } from './read-time';
import { tellSide } from './tell-side';

/**
 * The newest messages of the open conversation, oldest first, at most 20. Reads from the
 * end, so a list of thousands of rows costs no more than a short one.
 */
export function readMessages(
  root: ParentNode,
  definition: ConsoleDefinition,
  buyerName: string,
  now: number,
): ConversationMessage[] {
  const { messages, timeZone } = definition;
  const list = messages && findVisible(root, messages.list);
  if (!list) return [];
  if (messages.kind === 'lines') return readLines(list, messages, timeZone, now);
  const rows = newestRows(list, messages);
  const seen = new Map<string, number>();
  let before = '';
  return rows.map((row) => {
    const text = textOf(row, messages);
    const at = readTime(lineOf(partWithText(row, messages.time), 60), now, timeZone);
    const side = tellSide(row, messages.sides, { list, buyerName });
    // With what was said before it: "hello" of two buyers are two messages.
    const words = `${side}|${at ?? ''}|${text}`;
    const id = idOf(row, messages) || makeId(`${before}|${words}`, seen);
    before = words;
    return { id: id.slice(0, 200), side, text, ...(at === undefined ? {} : { at }) };
  });
}

/** The rows that are messages, oldest first. */
function newestRows(list: Element, messages: RowMessages): Element[] {
  const all = queryAll(list, messages.row);
  const isMessage = (row: Element) => {
    if (!isVisible(row) || messages.not.some((css) => holds(row, css))) return false;
    if (!messages.id) return true;
    const id = readKey(row, messages.id);
    return id !== '' && !messages.skipIds.some((part) => id.includes(part));
  };
  if (messages.order === 'screen') {
    // Such lists keep only what is on screen: all of it may be looked at.
    const placed = all.filter(isMessage).map((row) => [row, row.getBoundingClientRect().top]);
    return (placed as [Element, number][])
      .sort(([, a], [, b]) => a - b)
      .slice(-NEWEST)
      .map(([row]) => row);
  }
  const found: Element[] = [];
  for (let i = all.length - 1; i >= 0 && found.length < NEWEST; i--) {
    const row = all[i] as Element;
    if (isMessage(row)) found.push(row);
  }
  return found.reverse();
}

function idOf(row: Element, { id }: RowMessages): string {
  return id ? readKey(row, id) : '';
}

function partWithText(row: Element, candidates: string[]): Element | null {
  for (const css of candidates) {
    const parts = css === '' ? [row] : queryAll(row, css);
    for (const part of parts) if (part.textContent?.trim()) return part;
  }
  return null;
}

function textOf(row: Element, messages: RowMessages): string {
  const part = partWithText(row, messages.text);
  let text = (part && wordsOf(part, messages.without)) ?? '';
  for (const label of messages.leading) {
    if (text.startsWith(label)) text = text.slice(label.length).trimStart();
  }
  if (messages.clockAtEnd) text = text.replace(/\s*\d{1,2}:\d{2}$/, '');
  return text.slice(0, TEXT_LIMIT);
}

function wordsOf(part: Element, without: string[]): string {
  if (!without.some((css) => holds(part, css))) return part.textContent?.trim() ?? '';
  const copy = part.cloneNode(true) as Element;
  for (const css of without) for (const one of queryAll(copy, css)) one.remove();
  return copy.textContent?.trim() ?? '';
}
