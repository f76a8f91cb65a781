import { noteRefusal } from './feedback/refusals';
import { onMessage } from './messenger';
import type { AnswerOf, DataOf, MessageName } from './protocol';
import { rules } from './protocol-rules';
import { identifySender, type Sender } from './sender';

/** A message that its sender may not send, or of the wrong shape. */
export class MessageRefused extends Error {
  override name = 'MessageRefused';
}

/**
 * Listens for one message of the protocol. The sender's kind and the data's shape are
 * checked before the handler sees anything; a refusal is logged without the data.
 */
export function receive<K extends MessageName>(
  name: K,
  handle: (data: DataOf<K>, sender: Sender) => Promise<AnswerOf<K>> | AnswerOf<K>,
): void {
  onMessage(name, (async (message: { data: unknown; sender: Sender }) => {
    const data = checkMessage(name, message.data, message.sender);
    // A native promise: Dexie's own arrives as `undefined` on the other side.
    return await handle(data, message.sender);
  }) as Parameters<typeof onMessage<K>>[1]);
}

/**
 * @throws {MessageRefused} when the table does not allow this sender or this shape
 */
export function checkMessage<K extends MessageName>(
  name: K,
  data: unknown,
  sender: Sender,
): DataOf<K> {
  const kind = identifySender(sender);
  const rule = rules[name];
  const isAllowed =
    kind && (rule.from.includes(kind) || (kind === 'practice' && rule.from.includes('console')));
  if (!isAllowed) {
    console.warn(`[sidedesk] refused "${name}" from ${kind ?? 'a stranger'}`);
    noteRefusal({ message: name, from: kind ?? 'stranger', why: 'sender' });
    throw new MessageRefused(`"${name}" is not allowed from here`);
  }
  const parsed = rule.input.safeParse(data);
  if (!parsed.success) {
    const where = parsed.error.issues[0];
    const what = `${where?.path.join('.') || 'data'}: ${where?.message ?? 'wrong shape'}`;
    console.warn(`[sidedesk] refused "${name}" from ${kind}: ${what}`);
    noteRefusal({ message: name, from: kind, why: where?.code ?? 'shape' });
    throw new MessageRefused(`"${name}" has a wrong shape (${what})`);
  }
  return parsed.data as DataOf<K>;
}
