import type { Candidate, ConsoleDefinition, RowMessages } from '@/utils/model/console';
import type { ConversationMessage } from '@/utils/model/conversation';
import { findVisible, holds, isVisible, lineOf, queryAll, readKey } from './find-visible';
import { makeId, TEXT_LIMIT } from './make-id';
import { findNewestRows, findRowsOnScreen } from './newest-rows';
import { readLines } from './read-lines';
import { readTime } from './read-time';
import type { Root } from './roots';
import { tellSide } from './tell-side';

interface Thread {
  messages: ConversationMessage[];
  buyerName: string;
}

/**
 * The newest messages of the open conversation, oldest first, at most 20. Reads from the
 * end, so a list of thousands of rows costs no more than a short one.
 * @param buyerName as the page shows it; a page of lines has it in the thread only
 */
export function readThread(
  root: Element | Root,
  definition: ConsoleDefinition,
  buyerName: string,
  now: number,
): Thread {
  const { messages, timeZone } = definition;
  const list = messages && findList(root, messages.list);
  if (!list) return { messages: [], buyerName };
  if (messages.kind === 'rows') {
    return { messages: readRows(list, messages, { timeZone, buyerName, now }), buyerName };
  }
  const thread = readLines(list, messages, timeZone, now);
  return buyerName ? { ...thread, buyerName } : thread;
}

function findList(root: Element | Root, list: Candidate[]): Element | null {
  if (list.length > 0) return findVisible(root, list);
  return 'body' in root ? root.body : 'host' in root ? root.firstElementChild : root;
}

interface Moment {
  timeZone: string | null;
  buyerName: string;
  now: number;
}

function readRows(
  list: Element,
  messages: RowMessages,
  { timeZone, buyerName, now }: Moment,
): ConversationMessage[] {
  const rows = newestRows(list, messages);
  const seen = new Map<string, number>();
  let before = '';
  return rows.map((row) => {
    const { text, clock } = textOf(row, messages);
    const at = timeOf(partWithText(row, messages.time), clock, now, timeZone);
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
  const isMessage = (row: Element) => {
    if (!isVisible(row) || messages.not.some((css) => holds(row, css))) return false;
    if (messages.leading.length > 0 && !labelIn(row, messages)) return false;
    if (!messages.id) return true;
    const id = readKey(row, messages.id);
    return id !== '' && !messages.skipIds.some((part) => id.includes(part));
  };
  return messages.order === 'screen'
    ? findRowsOnScreen(list, messages, isMessage)
    : findNewestRows(list, messages.row, isMessage);
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

/** When it was written: as a `<time datetime>` says, else in the page's words. */
function timeOf(
  part: Element | null,
  clock: string,
  now: number,
  timeZone: string | null,
): number | undefined {
  const exact = Date.parse(part?.getAttribute('datetime') ?? '');
  if (exact >= 0) return exact;
  return readTime(lineOf(part, 60) || clock, now, timeZone);
}

function labelIn(row: Element, { leading }: RowMessages): string | undefined {
  return leading.find((label) => row.textContent?.includes(label));
}

function textOf(row: Element, messages: RowMessages): { text: string; clock: string } {
  const part = partWithText(row, messages.text);
  let text = (part && wordsOf(part, messages.without)) ?? '';
  const label = labelIn(row, messages);
  // What stands before the label is the sender's name, where the part is the whole row.
  if (label) text = text.slice(text.indexOf(label) + label.length).trimStart();
  const clock = messages.clockAtEnd ? (/\d{1,2}:\d{2}$/.exec(text)?.[0] ?? '') : '';
  if (clock) text = text.slice(0, -clock.length).trimEnd();
  return { text: text.slice(0, TEXT_LIMIT), clock };
}

function wordsOf(part: Element, without: string[]): string {
  if (!without.some((css) => holds(part, css))) return part.textContent?.trim() ?? '';
  const copy = part.cloneNode(true) as Element;
  for (const css of without) for (const one of queryAll(copy, css)) one.remove();
  return copy.textContent?.trim() ?? '';
}
