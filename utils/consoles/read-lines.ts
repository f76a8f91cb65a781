import type { LineMessages } from '@/utils/model/console';
import type { ConversationMessage } from '@/utils/model/conversation';
import { makeId, NEWEST, TEXT_LIMIT } from './make-id';
import { readTime } from './read-time';

/** `2026/11/21 10:05`, alone or behind a name: the line that opens a message. */
const OPENING = /^(.*?)\s*(\d{4}\/\d{1,2}\/\d{1,2}\s+\d{1,2}:\d{2})\s*$/;
/** A page of text is read this far, characters. */
const LONGEST = 60_000;

/**
 * Messages of a page that marks nothing (R-Messe): each begins with a line of sender and time
 * (or the sender on the line before it) and goes on until the next such line.
 */
export function readLines(
  list: Element,
  { buyerEnds }: LineMessages,
  timeZone: string | null,
  now: number,
): ConversationMessage[] {
  // biome-ignore lint/performance/useDomNodeTextContent: the rendered line breaks are what counts
  const whole = (list as HTMLElement).innerText ?? '';
  const lines = whole
    .slice(-LONGEST)
    .split('\n')
    .map((line) => line.trim());
  const found: { sender: string; time: string; text: string[] }[] = [];
  lines.forEach((line, i) => {
    const opening = OPENING.exec(line);
    if (opening) {
      const before = lines.slice(0, i).findLast((one) => one !== '') ?? '';
      const sender = opening[1] || before;
      // The name on the line before was taken for the end of the last message.
      const last = found.at(-1);
      if (!opening[1] && last?.text.at(-1) === before) last.text.pop();
      found.push({ sender, time: opening[2] ?? '', text: [] });
    } else if (line) found.at(-1)?.text.push(line);
  });
  const seen = new Map<string, number>();
  return found.slice(-NEWEST).map(({ sender, time, text }) => {
    const at = readTime(time, now, timeZone);
    const words = text.join('\n').slice(0, TEXT_LIMIT);
    return {
      id: makeId(`${sender}|${time}|${words}`, seen),
      side: sender.endsWith(buyerEnds) ? 'buyer' : 'agent',
      text: words,
      ...(at === undefined ? {} : { at }),
    };
  });
}
