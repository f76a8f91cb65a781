import { openDatabase } from './open';

/** What a conversation leaves behind is forgotten after this long, ms. */
const KEPT = 30 * 24 * 60 * 60_000;
const SEPARATOR = '\n';

type Kind = 'value' | 'sent' | 'pick';

/** What was asked, sent and picked in one conversation; times are UTC epoch ms. */
export interface ConversationMemory {
  /** Variable name → what the agent gave for it. */
  values: Map<string, string>;
  /** Hash of a text → when it was inserted last. */
  sent: Map<string, number>;
  /** Hash of a wording → when it was used last. */
  picked: Map<string, number>;
}

/** Everything remembered of a conversation, by its key; of no other one. */
export async function readMemory(conversation: string): Promise<ConversationMemory> {
  const memory: ConversationMemory = { values: new Map(), sent: new Map(), picked: new Map() };
  if (conversation === '') return memory;
  const { conversationMemory } = await openDatabase();
  const prefix = conversation + SEPARATOR;
  const rows = await conversationMemory.where('key').startsWith(prefix).toArray();
  for (const { key, at, value } of rows) {
    const [kind, ...name] = key.slice(prefix.length).split(SEPARATOR);
    if (kind === 'value') memory.values.set(name.join(SEPARATOR), value ?? '');
    else (kind === 'sent' ? memory.sent : memory.picked).set(name.join(SEPARATOR), at);
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

/** Remembers that a text went into the box, and which wordings it used; hashes only. */
export async function rememberSent(
  conversation: string,
  text: string,
  picked: string[],
  now: number,
): Promise<void> {
  const { conversationMemory } = await openDatabase();
  await conversationMemory.bulkPut([
    { key: keyOf(conversation, 'sent', text), at: now },
    ...picked.map((hash) => ({ key: keyOf(conversation, 'pick', hash), at: now })),
  ]);
  await conversationMemory
    .where('at')
    .below(now - KEPT)
    .delete();
}

function keyOf(conversation: string, kind: Kind, name: string): string {
  return [conversation, kind, name].join(SEPARATOR);
}
