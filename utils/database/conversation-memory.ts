import { openDatabase } from './open';

/** What a conversation leaves behind is forgotten after this long, ms. */
const KEPT = 30 * 24 * 60 * 60_000;
const SEPARATOR = '\n';

/** `put`: went into the box; `sent`: was seen among the messages afterwards. */
type Kind = 'value' | 'put' | 'sent' | 'pick';

/** What was asked, sent and picked in one conversation; times are UTC epoch ms. */
export interface ConversationMemory {
  /** Variable name → what the agent gave for it. */
  values: Map<string, string>;
  /** Hash of a text → when it was inserted last, and whether it was seen to be sent. */
  put: Map<string, number>;
  sent: Map<string, number>;
  /** Hash of a wording → when it was used last. */
  picked: Map<string, number>;
}

/** Everything remembered of a conversation, by its key; of no other one. */
export async function readMemory(conversation: string): Promise<ConversationMemory> {
  const memory: ConversationMemory = {
    values: new Map(),
    put: new Map(),
    sent: new Map(),
    picked: new Map(),
  };
  if (conversation === '') return memory;
  const { conversationMemory } = await openDatabase();
  const prefix = prefixOf(conversation);
  const rows = await conversationMemory.where('key').startsWith(prefix).toArray();
  for (const { key, at, value } of rows) {
    const [kind, ...name] = key.slice(prefix.length).split(SEPARATOR);
    const about = name.join(SEPARATOR);
    if (kind === 'value') memory.values.set(about, value ?? '');
    else if (kind === 'pick') memory.picked.set(about, at);
    else if (kind === 'put' || kind === 'sent') memory[kind].set(about, at);
  }
  return memory;
}

/** Remembers values the agent gave; a blank one is forgotten. */
export async function rememberValues(
  conversation: string,
  values: Record<string, string>,
  now: number,
): Promise<void> {
  const { conversationMemory } = await openDatabase();
  const given = Object.entries(values);
  const keyFor = (name: string) => keyOf(conversation, 'value', name);
  await conversationMemory.bulkPut(
    given
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => ({ key: keyFor(name), at: now, value })),
  );
  await conversationMemory.bulkDelete(
    given.filter(([, value]) => value.trim() === '').map(([name]) => keyFor(name)),
  );
}

/** Remembers that a text (its hash) went into the box, and which wordings it used. */
export async function rememberPut(
  conversation: string,
  hash: string,
  picked: string[],
  now: number,
): Promise<void> {
  const { conversationMemory } = await openDatabase();
  await conversationMemory.bulkPut([
    { key: keyOf(conversation, 'put', hash), at: now },
    ...picked.map((option) => ({ key: keyOf(conversation, 'pick', option), at: now })),
  ]);
  await conversationMemory
    .where('at')
    .below(now - KEPT)
    .delete();
}

/**
 * What was put into the box counts as sent once it is seen among the messages.
 * @param hashesOf of the messages seen; asked only where something waits for it
 */
export async function confirmSent(
  conversation: string,
  hashesOf: () => Promise<string[]>,
): Promise<void> {
  const { put, sent } = await readMemory(conversation);
  const waiting = [...put].filter(([hash, at]) => sent.get(hash) !== at);
  if (waiting.length === 0) return;
  const seen = new Set(await hashesOf());
  const { conversationMemory } = await openDatabase();
  await conversationMemory.bulkPut(
    waiting
      .filter(([hash]) => seen.has(hash))
      .map(([hash, at]) => ({ key: keyOf(conversation, 'sent', hash), at })),
  );
}

function keyOf(conversation: string, kind: Kind, name: string): string {
  return prefixOf(conversation) + [kind, name].join(SEPARATOR);
}

/** Keys come from pages: one with a line end in it must not reach into another's rows. */
function prefixOf(conversation: string): string {
  return conversation.replaceAll(SEPARATOR, ' ') + SEPARATOR;
}
