import type { LineMessages } from '@/utils/model/console';
import type { ConversationMessage } from '@/utils/model/conversation';
import { makeId, NEWEST, TEXT_LIMIT } from './make-id';
import { readTime } from './read-time';

/** `2026/11/21 10:05`, alone or before a name: the line that opens a message. */
const OPENING = /^(\d{4}\/\d{1,2}\/\d{1,2}\s+\d{1,2}:\d{2})(?:\s+(\S.*))?$/;
/** A page of text is read this far, characters. */
const LONGEST = 60_000;

interface Thread {
  messages: ConversationMessage[];
  /** The customer's name as their newest message gives it, '' when they have written none. */
  buyerName: string;
}

/**
 * Messages of a page that marks nothing (R-Messe): each begins with a line of its time, has its
 * sender behind that or on the next line, and goes on until the next such line.
 */
export function readLines(
  list: Element,
  marks: LineMessages,
  timeZone: string | null,
  now: number,
): Thread {
  const { buyerEnds } = marks;
  // biome-ignore lint/performance/useDomNodeTextContent: the rendered line breaks are what counts
  const lines = cutThread((list as HTMLElement).innerText ?? '', marks)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const found: { sender: string; time: string; text: string[] }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const [, time, behind] = OPENING.exec(line) ?? [];
    // Cards of other inquiries have such times too, with another word behind them.
    if (time && (!behind || behind.endsWith(buyerEnds))) {
      found.push({ sender: behind ?? '', time, text: [] });
    } else if (last?.sender === '') last.sender = line;
    else last?.text.push(line);
  }
  const seen = new Map<string, number>();
  const isBuyer = (sender: string) => sender.endsWith(buyerEnds);
  const messages = found.slice(-NEWEST).map(({ sender, time, text }): ConversationMessage => {
    const at = readTime(time, now, timeZone);
    const words = text.join('\n').slice(0, TEXT_LIMIT);
    return {
      id: makeId(`${sender}|${time}|${words}`, seen),
      side: isBuyer(sender) ? 'buyer' : 'agent',
      text: words,
      ...(at === undefined ? {} : { at }),
    };
  });
  const name = found.findLast(({ sender }) => isBuyer(sender))?.sender ?? '';
  return { messages, buyerName: name.slice(0, name.length - buyerEnds.length).trim() };
}

/** The thread alone: behind the last word it begins with, before the first it ends with. */
function cutThread(page: string, { from, until }: LineMessages): string {
  const start = Math.max(0, ...from.map((word) => page.lastIndexOf(word) + word.length));
  const begun = from.some((word) => page.includes(word)) ? page.slice(start) : page;
  const ends = until.map((word) => begun.indexOf(word)).filter((at) => at >= 0);
  return begun.slice(0, Math.min(begun.length, ...ends)).slice(-LONGEST);
}
