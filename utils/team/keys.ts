import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ItemType } from '@/utils/packs/item-kinds';
import { NAME } from './names';

/** The streams of a team, by what is in them; each is a key-value bucket on the server. */
export const buckets = ['kb', 'att', 'task', 'claim', 'prop', 'cnt', 'note'] as const;
export type Bucket = (typeof buckets)[number];

export const streamOf = (bucket: Bucket): string => `KV_${bucket}`;
export const subjectOf = (bucket: Bucket, key: string): string => `$KV.${bucket}.${key}`;
/** What the server repeats every write of a bucket under. */
export const liveSubject = (bucket: Bucket): string => `${bucket}.live.>`;

/** The key of a stored message, or null for a subject of another bucket. */
export function keyOfSubject(bucket: Bucket, subject: string): string | null {
  const start = `$KV.${bucket}.`;
  return subject.startsWith(start) ? subject.slice(start.length) : null;
}

/** Key of an item of the library. Ids may hold anything but spaces, keys may not: a hash of it. */
export const itemKey = (type: ItemType, id: string): string => `i.${shorten(`${type}:${id}`)}`;
/** Key of a pack's head, categories and parts; '' = what is written here. */
export const packKey = (packId: string): string => `l.${shorten(packId)}`;
export const decisionKey = (proposalId: string): string => `d.${shorten(proposalId)}`;
export const taskKey = (taskId: string): string => shorten(taskId);
export const proposalKey = (agent: string, proposalId: string): string =>
  `${agent}.${shorten(proposalId)}`;

/**
 * The key that exactly one agent can write: one firing of one item.
 * @param dueAt UTC epoch ms; @param turn grows each time a holder loses or gives back the item
 */
export const claimKey = (taskId: string, dueAt: number, turn: number): string =>
  `${shorten(taskId)}.${dueAt.toString(36)}.${turn}`;

/** Totals of one browser and day: only its agent may write them. @param day `2026-11-25` */
export const countKey = (agent: string, device: string, day: string): string =>
  `${agent}.${device}.${day}`;

/** Whether notes about buyers are shared. */
export const SHARING_KEY = 's.notes';

/** Which life of the server this is; a manager writes it. */
export const EPOCH_KEY = 'm.meta';

/** What one browser's agent wrote about a buyer: only that agent may write it. */
export const noteKey = (agent: string, device: string, buyer: string): string =>
  `${agent}.${device}.${buyer}`;

/** Whose note a key is, and about whom (`buyerMark()`), or null. */
export function keyOfNote(key: string): { agent: string; device: string; buyer: string } | null {
  const [agent = '', device = '', buyer = '', ...rest] = key.split('.');
  const isWhole = rest.length === 0 && [agent, device, buyer].every((part) => NAME.test(part));
  return isWhole ? { agent, device, buyer } : null;
}

/** Whose totals a key is for, or null. */
export function keyOfCount(key: string): { agent: string; device: string; day: string } | null {
  const [agent = '', device = '', day = '', ...rest] = key.split('.');
  const isWhole = rest.length === 0 && NAME.test(agent) && NAME.test(device);
  return isWhole && /^\d{4}-\d\d-\d\d$/.test(day) ? { agent, device, day } : null;
}

/** Tells whether a text is another one. */
export const fingerprint = (text: string): string => shorten(text);

/** 162 bits of SHA-256 in base64url: 27 characters. */
function shorten(text: string): string {
  const bytes = sha256(utf8ToBytes(text)).slice(0, 21);
  const letters = btoa(String.fromCharCode(...bytes));
  return letters.replaceAll('+', '-').replaceAll('/', '_').slice(0, 27);
}
