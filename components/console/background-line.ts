import { sendMessage } from '@/utils/messenger';
import type { AnswerOf, DataOf, MessageName } from '@/utils/protocol';

/**
 * Asks the background. After the extension was updated under an open tab this script is an
 * orphan: every call fails for good, `onOrphan` is called, and null comes back, so that
 * the console's log stays clean.
 */
export interface BackgroundLine {
  ask<K extends MessageName>(name: K, data: DataOf<K>): Promise<AnswerOf<K> | null>;
}

export function openBackgroundLine(isOrphan: () => boolean, onOrphan: () => void): BackgroundLine {
  return {
    async ask(name, data) {
      if (isOrphan()) {
        onOrphan();
        return null;
      }
      try {
        return (await sendMessage(name, ...([data] as never))) as AnswerOf<typeof name>;
      } catch (error) {
        if (isOrphan()) onOrphan();
        else console.debug(`[sidedesk] ${name}:`, error);
        return null;
      }
    },
  };
}
