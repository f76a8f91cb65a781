import { breathe } from '@/utils/backup/slices';
import { dropOrphans } from '@/utils/database/drop-orphans';
import {
  countReplies,
  mendReminders,
  mendRevision,
  quarantineRows,
  readPagesOf,
  readReport,
  releaseRows,
  storeReport,
} from '@/utils/database/integrity';
import { readCategories, readRevision } from '@/utils/database/library';
import { listPacks } from '@/utils/database/packs';
import { SCHEMA } from '@/utils/database/replace-rows';
import type { Written } from '@/utils/database/written';
import type { Reminder } from '@/utils/model/reminder';
import { mendReminder } from './mend-reminder';
import { findFault, rowShapes } from './row-shapes';

/** A start within this time of the last check makes none, ms: workers start all day. */
const OFTEN_ENOUGH = 20 * 3_600_000;

/** What the last check found. Nothing in it was lost: what cannot be read was put aside. */
export interface IntegrityReport {
  /** UTC epoch ms. */
  at: number;
  /** Version of the database that was checked. */
  schema: number;
  /** Rows looked at. */
  rows: number;
  /** Rows put aside, by table. */
  quarantined: Record<string, number>;
  /** Rows put aside before that can be read by now and are back. */
  released: number;
  /** What was repaired, because it follows from other rows. */
  mended: { reminders: number; revision: boolean; index: boolean };
  /** What was left of an import that failed, and is removed. */
  orphans: number;
  /** Items of a pack or a category that is not there; they are found and used all the same. */
  dangling: { packs: number; categories: number };
  /** Ids that are a reply and an article at once. */
  doubleIds: number;
}

/** Checks when the last check is old or was of another version. @returns null when none is due */
export async function checkIntegrityIfDue(now: number): Promise<IntegrityReport | null> {
  const last = await readIntegrityReport();
  const isFresh = last?.schema === SCHEMA && now >= last.at && now - last.at < OFTEN_ENOUGH;
  return isFresh ? null : checkIntegrity(now);
}

/** What the last check found, or null before the first. */
export function readIntegrityReport(): Promise<IntegrityReport | null> {
  return readReport<IntegrityReport>();
}

/**
 * Looks at every row in slices of some milliseconds, repairs what is derived, puts aside what
 * is not readable, and remembers what it found. Safe to be killed in and to repeat.
 * @param now UTC epoch ms
 */
export async function checkIntegrity(now: number): Promise<IntegrityReport> {
  const known = await readKnown();
  const report: IntegrityReport = {
    at: now,
    schema: SCHEMA,
    rows: 0,
    quarantined: {},
    released: await releaseRows(findFault),
    mended: { reminders: 0, revision: false, index: false },
    orphans: 0,
    dangling: { packs: 0, categories: 0 },
    doubleIds: 0,
  };
  const revision = await readRevision();
  const left: Written = { replies: [], articles: [] };
  let highest = 0;
  for (const table of Object.keys(rowShapes)) {
    for await (const page of readPagesOf(table)) {
      report.rows += page.length;
      if (table === 'reminders') {
        const ill = page.filter(({ row }) => mendReminder(row as Reminder, now) !== null);
        const keys = ill.map(({ key }) => key);
        report.mended.reminders += await mendReminders(keys, (row) => mendReminder(row, now));
      }
      const fault = (row: unknown) => findFault(table, mended(table, row, now));
      const wrong = page.filter(({ row }) => fault(row) !== null).map(({ key }) => key);
      const aside = await quarantineRows(table, wrong, fault, now);
      if (aside > 0) report.quarantined[table] = (report.quarantined[table] ?? 0) + aside;
      if (table === 'replies' || table === 'articles') {
        const lost = page.filter(({ row }) => isOfNoPack(row, known.packs));
        left[table].push(...lost.map(({ key }) => String(key)));
        report.dangling.packs += lost.length;
        report.dangling.categories += countUnplaced(page, known);
        for (const { row } of page) highest = Math.max(highest, revisionOf(row));
      }
      if (table === 'articles') report.doubleIds += await countReplies(page.map(({ key }) => key));
      await breathe();
    }
  }
  // A library without a revision is damaged, and nothing follows from its rows'.
  if (revision > 0) report.orphans = await dropOrphans(left, revision);
  report.dangling.packs -= report.orphans;
  Object.assign(report.mended, await mendRevision(highest));
  await storeReport(report);
  return report;
}

function revisionOf(row: unknown): number {
  const { rev } = row as { rev?: unknown };
  return typeof rev === 'number' && Number.isFinite(rev) ? rev : 0;
}

/** A reminder as it is after mending: what was only ill is not put aside. */
function mended(table: string, row: unknown, now: number): unknown {
  return table === 'reminders' ? (mendReminder(row as Reminder, now) ?? row) : row;
}

interface Known {
  packs: Set<string>;
  categories: Set<string>;
}

async function readKnown(): Promise<Known> {
  const [packs, categories] = await Promise.all([listPacks(), readCategories()]);
  return {
    packs: new Set(packs.map(({ id }) => id)),
    categories: new Set(categories.map(({ key }) => key)),
  };
}

/** Of a pack that is not there. */
function isOfNoPack(row: unknown, packs: ReadonlySet<string>): boolean {
  const { packId } = row as { packId?: string | null };
  return typeof packId === 'string' && !packs.has(packId);
}

/** Items of a pack that is there, in a category that is not; one's own name theirs in words. */
function countUnplaced(page: { row: unknown }[], { packs, categories }: Known): number {
  return page.filter(({ row }) => {
    const { packId, category } = row as { packId?: string | null; category: string };
    const isPlaced = !packId || !packs.has(packId) || !category;
    return !isPlaced && !categories.has(`${packId}|${category}`);
  }).length;
}
