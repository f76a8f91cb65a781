import type { PreparedReply } from '@/utils/library/answers';

/** Nothing is missing and the gate blocks none of its messages: it may be copied as it is. */
export function isWhole(reply: PreparedReply): boolean {
  return (
    reply.missing.length + reply.prompts.length === 0 &&
    reply.messages.every(({ findings }) => findings.every(({ level }) => level === 'warn'))
  );
}

/** All messages of a reply as one text. */
export function wholeText(reply: PreparedReply): string {
  return reply.messages.map(({ text }) => text).join('\n\n');
}
