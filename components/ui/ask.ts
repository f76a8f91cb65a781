import { sendMessage } from '@/utils/messenger';
import type { AnswerOf, DataOf, MessageName } from '@/utils/protocol';

/** A message of an extension page to the background; rejects with the background's error. */
export function ask<K extends MessageName>(name: K, data: DataOf<K>): Promise<AnswerOf<K>> {
  return sendMessage(name, ...([data] as never)) as Promise<AnswerOf<K>>;
}
