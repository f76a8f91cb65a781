import { type Bucket, liveSubject, streamOf } from './keys';

const DAY_NS = 86_400e9;

/** Where a bucket is kept: the library in the account KB, everything else in TEAM. */
export const accountOf = (bucket: Bucket): 'library' | 'team' =>
  bucket === 'kb' || bucket === 'att' ? 'library' : 'team';

/** Former states of an item of the board that the server keeps. */
export const TASK_HISTORY = 5;

interface Limits {
  max_msg_size: number;
  max_bytes: number;
  max_msgs_per_subject?: number;
  /** ns */
  max_age?: number;
  discard_new_per_subject?: boolean;
  isLive?: boolean;
}

/** Sizes in bytes; tested November 2026 on 2.15.1. */
const limits: Record<Bucket, Limits> = {
  kb: { max_msg_size: 262_144, max_bytes: 1e9, isLive: true },
  att: { max_msg_size: 262_144, max_bytes: 4e9 },
  task: { max_msg_size: 65_536, max_bytes: 1e9, max_msgs_per_subject: TASK_HISTORY, isLive: true },
  /** Write-once: a second claim of the same firing is refused by the server itself. */
  claim: {
    max_msg_size: 2_048,
    max_bytes: 5e8,
    max_age: 30 * DAY_NS,
    discard_new_per_subject: true,
  },
  prop: { max_msg_size: 262_144, max_bytes: 5e8, max_age: 90 * DAY_NS, isLive: true },
  cnt: { max_msg_size: 16_384, max_bytes: 5e8, max_age: 400 * DAY_NS },
  /** Made only when a manager switches notes on; what was deleted is forgotten in the end too. */
  note: { max_msg_size: 65_536, max_bytes: 5e8, max_age: 400 * DAY_NS, isLive: true },
};

/**
 * The configuration of a stream. Rollups are off: with them one message of an agent could empty
 * a bucket. Nothing can be deleted or purged.
 * @param replicas 1 for a single server, 3 for a cluster
 */
export function streamConfig(bucket: Bucket, replicas: 1 | 3) {
  const { isLive, max_msgs_per_subject = 1, ...rest } = limits[bucket];
  return {
    name: streamOf(bucket),
    subjects: [`$KV.${bucket}.>`],
    num_replicas: replicas,
    storage: 'file',
    retention: 'limits',
    discard: 'new',
    max_msgs_per_subject,
    allow_direct: true,
    allow_rollup_hdrs: false,
    deny_delete: true,
    deny_purge: true,
    duplicate_window: 120e9,
    ...rest,
    ...(isLive ? { republish: { src: `$KV.${bucket}.>`, dest: liveSubject(bucket) } } : {}),
  };
}
