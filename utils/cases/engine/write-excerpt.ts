import type { ConversationMessage } from '../../model/conversation.ts';

/** Messages as a text: when, who, what; one a line. Times in ISO, as far as the page says them. */
export function writeExcerpt(messages: readonly ConversationMessage[], buyer: string): string {
  return messages
    .filter(({ text }) => text.trim() !== '')
    .map(({ at, side, text }) => {
      const when = at === undefined ? '' : `${new Date(at).toISOString()} `;
      return `${when}[${side === 'buyer' && buyer ? buyer : side}] ${text}`;
    })
    .join('\n');
}
