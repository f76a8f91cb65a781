import { readPages } from '@/utils/database/library';
import type { Article } from '@/utils/model/article';
import type { Reply } from '@/utils/model/reply';
import { runInSlices } from '@/utils/slices';
import type { Near, PlanRow } from './classify';
import { nearFeatures, textOf } from './near-features';
import { NearIndex } from './near-index';

/** From this nearness on two texts say the same in other words. */
const SAME_FROM = 0.8;

interface Options {
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/**
 * Marks new replies and articles that say nearly what the library, or an earlier row of the file,
 * says: they become `duplicate` with the nearest one. Work grows with the rows, not with pairs.
 * Rejects with the signal's reason when aborted.
 */
export async function findDuplicates(
  rows: PlanRow[],
  { signal, onProgress }: Options = {},
): Promise<PlanRow[]> {
  const fresh = rows.filter(({ kind, type }) => kind === 'new' && isText(type));
  const index = new NearIndex(fresh.length);
  const nearest: (Near | undefined)[] = [];
  await runInSlices(compareWithin(fresh, index, nearest, onProgress), signal ? { signal } : {});
  const known = new Set(rows.map(({ key }) => key));
  const see = (type: 'reply' | 'article', items: (Reply | Article)[] = []) => {
    signal?.throwIfAborted();
    for (const item of items) {
      if (known.has(`${type}:${item.id}`)) continue;
      const { id, title, packId } = item;
      index.find(nearFeatures(textOf(item)), SAME_FROM, (number, nearness) => {
        const before = nearest[number];
        // What the library has says more than what the file repeats.
        if (before?.where === 'library' && before.nearness >= nearness) return;
        nearest[number] = { type, id, title, nearness, where: 'library', packId };
      });
    }
  };
  await readPages(({ replies, articles }) => {
    see('reply', replies);
    see('article', articles);
  });
  onProgress?.(1);
  const marks = new Map(fresh.map(({ key }, number) => [key, nearest[number]]));
  return rows.map((row) => mark(row, marks.get(row.key)));
}

/** Nothing is left out unasked: both stay unless somebody decides. */
function mark(row: PlanRow, near: Near | undefined): PlanRow {
  if (!near) return row;
  return { ...row, kind: 'duplicate', near, preset: row.preset === 'skip' ? 'skip' : 'both' };
}

function* compareWithin(
  fresh: PlanRow[],
  index: NearIndex,
  nearest: (Near | undefined)[],
  onProgress?: (done: number) => void,
): Generator<undefined, void> {
  for (const [number, row] of fresh.entries()) {
    const features = nearFeatures(textOf(row.theirs ?? row));
    const see = (other: number, nearness: number) => {
      if ((nearest[number]?.nearness ?? 0) >= nearness) return;
      const { type, id, title } = fresh[other] as PlanRow;
      nearest[number] = { type, id, title, nearness, where: 'file', packId: null };
    };
    index.find(features, SAME_FROM, see, true);
    if (number % 64 === 63) yield;
    if (number % 4096 === 4095) onProgress?.((0.8 * number) / fresh.length);
  }
}

const isText = (type: PlanRow['type']): type is 'reply' | 'article' =>
  type === 'reply' || type === 'article';
