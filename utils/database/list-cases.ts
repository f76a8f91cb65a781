import { Dexie } from 'dexie';
import type { Case } from '@/utils/model/case';
import { openDatabase } from './open';

/** Rows read at a stretch: some 10 ms. */
const PAGE = 2_000;

/** A case as lists show it, without its history. */
export type ListedCase = Omit<Case, 'history' | 'stamps'>;

/** Open cases, or those that have ended; the latest changed first. */
export async function listCases(isOpen: 0 | 1): Promise<ListedCase[]> {
  const { cases } = await openDatabase();
  const rows: ListedCase[] = [];
  for (let before: unknown = Dexie.maxKey; ; ) {
    const page: Case[] = await cases
      .where('[isOpen+updatedAt]')
      .between([isOpen, Dexie.minKey], [isOpen, before], true, false)
      .reverse()
      .limit(PAGE)
      .toArray();
    for (const { history: _history, stamps: _stamps, ...row } of page) rows.push(row);
    const last = page.at(-1)?.updatedAt;
    if (last === undefined || page.length < PAGE) return rows;
    // Cases changed in the same millisecond as the last one of a page come with the next.
    const same = page.filter(({ updatedAt }) => updatedAt === last).map(({ id }) => id);
    const rest = await cases.where('[isOpen+updatedAt]').equals([isOpen, last]).toArray();
    for (const { history: _history, stamps: _stamps, ...row } of rest)
      if (!same.includes(row.id)) rows.push(row);
    before = last;
  }
}

/** How many open cases are past their promise. @param now UTC epoch ms */
export async function countOverdue(now: number): Promise<number> {
  const { cases } = await openDatabase();
  return cases.where('[isOpen+promiseAt]').between([1, Dexie.minKey], [1, now]).count();
}

/** Cases with any change in a stretch of time, for a digest. UTC epoch ms; `to` is outside. */
export async function listChanged(from: number, to: number): Promise<Case[]> {
  const { cases } = await openDatabase();
  const rows = await Promise.all(
    ([1, 0] as const).map((isOpen) =>
      cases.where('[isOpen+updatedAt]').between([isOpen, from], [isOpen, to]).toArray(),
    ),
  );
  return rows.flat();
}
