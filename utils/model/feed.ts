import { z } from 'zod';
import { idSchema, instantSchema } from './scope';

/** `apply`: an update is installed at once; `hold`: it waits for the manager. */
export const feedModes = ['apply', 'hold'] as const;
export type FeedMode = (typeof feedModes)[number];

/** How the last check of a feed ended; each has its sentence under `feeds/result`. */
export const feedResults = [
  'applied',
  'held',
  'same',
  'offline',
  'no-permission',
  'timeout',
  'unreachable',
  'refused-by-server',
  'server-trouble',
  'other-origin',
  'not-a-pack',
  'too-large',
  'other-pack',
  'older',
  'unsigned',
  'failed',
] as const;
export type FeedResult = (typeof feedResults)[number];

/** A pack this library follows by its address. Times are UTC epoch ms. */
export const feedSchema = z.object({
  url: z.string().min(1).max(2_000),
  mode: z.enum(feedModes),
  /** The pack it brought first; another id at this address is refused. */
  packId: idSchema.nullable(),
  /** Fingerprint of the only key that may sign its updates; null = signatures not asked for. */
  keyFingerprint: z.string().max(200).nullable(),
  /** Set by enterprise policy: nobody here can end the subscription. */
  fromPolicy: z.boolean(),
  etag: z.string().max(1_000).nullable(),
  lastModified: z.string().max(200).nullable(),
  /** SHA-256 of the file dealt with last, for servers that know no ETag. */
  digest: z.string().max(64).nullable(),
  version: z.string().max(100).nullable(),
  nextCheckAt: instantSchema,
  lastCheckAt: instantSchema.nullable(),
  /** Failed checks since the last good one. */
  failures: z.number().int().nonnegative(),
  lastResult: z.enum(feedResults).nullable(),
  /** What the sentence of the result says further: a status such as `503`, a size, a pack's id. */
  detail: z.string().max(500),
});
export type Feed = z.infer<typeof feedSchema>;

/**
 * A fetched update that waits for the manager: the file itself and not a plan, because the
 * library may change before somebody decides.
 */
export interface HeldPack {
  url: string;
  packId: string;
  name: string;
  version: string;
  /** The file's bytes as UTF-8 text, byte for byte (a byte order mark included). */
  text: string;
  digest: string;
  /** UTC epoch ms. */
  fetchedAt: number;
}
