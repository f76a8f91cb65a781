import type { TeamClient } from './client';
import { decisionKey, EPOCH_KEY, itemKey, packKey, SHARING_KEY } from './keys';
import { bodyOf } from './pieces';
import { type BodyOf, type Frame, readBody, readFrame } from './wire';
import type { WireMessage } from './wire-message';

/** An entry of the library that can be trusted to be what its key says. */
export type LibraryEntry = { key: string; seq: number; frame: Frame } & (
  | { kind: 'item'; body: BodyOf<'item'> | null }
  | { kind: 'pack'; body: BodyOf<'pack'> | null }
  | { kind: 'decision'; body: BodyOf<'decision'> | null }
  | { kind: 'sharing'; body: BodyOf<'sharing'> | null }
  | { kind: 'epoch'; body: BodyOf<'epoch'> | null }
);

export interface ReadEntries {
  entries: LibraryEntry[];
  /** What could not be read; the rest applies all the same. */
  bad: { reason: string; row: unknown }[];
}

/** Reads a stretch of the library's entries: hostile text until proved otherwise. */
export async function readEntries(
  client: TeamClient,
  messages: WireMessage[],
): Promise<ReadEntries> {
  const entries: LibraryEntry[] = [];
  const bad: ReadEntries['bad'] = [];
  for (const message of messages) {
    const read = await readEntry(client, message);
    if ('reason' in read) bad.push({ reason: read.reason, row: message });
    else entries.push(read);
  }
  return { entries, bad };
}

async function readEntry(
  client: TeamClient,
  { key, seq, text }: WireMessage,
): Promise<LibraryEntry | { reason: string }> {
  const read = readFrame(text);
  if (read.is === 'newer') return { reason: `newer: version ${read.version}` };
  if (read.is === 'bad') return read;
  const { frame } = read;
  const kind = kinds[key.slice(0, 2)];
  if (!kind || frame.k !== kind) return { reason: `"${frame.k}" under the key ${key}` };
  if (frame.d === 1) return { key, seq, frame, kind, body: null };
  const parsed = readBody(kind, await bodyOf(client, frame));
  if ('reason' in parsed) return parsed;
  const entry = { key, seq, frame, kind, body: parsed.body } as LibraryEntry;
  return keyOf(entry) === key ? entry : { reason: `an entry of another key under ${key}` };
}

const kinds: Record<string, LibraryEntry['kind']> = {
  'i.': 'item',
  'l.': 'pack',
  'd.': 'decision',
  's.': 'sharing',
  'm.': 'epoch',
};

function keyOf({ kind, body }: LibraryEntry): string | null {
  if (!body) return null;
  if (kind === 'sharing') return SHARING_KEY;
  if (kind === 'epoch') return EPOCH_KEY;
  if (kind === 'item') return itemKey(body.item.type, body.item.content.id);
  return kind === 'pack' ? packKey(body.packId) : decisionKey(body.id);
}
