import { findOtherConsoles } from '@/utils/database/consoles';
import { readRevision } from '@/utils/database/library';
import { applyPack, findOthers, type PackRows, readPackRows } from '@/utils/database/packs';
import { findOtherReminderRules } from '@/utils/database/reminder-rules';
import type { Pack } from '@/utils/model/pack';
import { runInSlices } from '@/utils/slices';
import { type Decisions, decideSteps } from './apply-decisions';
import { findDuplicates } from './find-duplicates';
import { packToKeep, readBase, readKeptPack } from './pack-file';
import type { ParsedFile } from './parsed';
import { compareSteps, finishSteps, type ImportPlan, planImport } from './plan';
import { readPackFile } from './read-file';
import { refuseUntrusted } from './refuse-untrusted';

/** How a plan is made. Without `findDuplicates` nothing is compared with other packs' items. */
export interface PlanOptions {
  findDuplicates?: boolean;
  signal?: AbortSignal;
  /** Told now and then how far it is, 0..1. */
  onProgress?: (done: number) => void;
}

/**
 * Reads a file and says what importing it would do. Writes nothing. An item whose id
 * belongs to somebody else (another pack, or written here) is rejected, never overwritten.
 * @param options `size` in bytes, where known
 * @throws {ImportRefused} with the sentence to show; the signal's reason when aborted
 */
export async function planFile(
  fileName: string,
  text: string,
  now: number,
  options: PlanOptions & { size?: number } = {},
): Promise<ImportPlan> {
  const file = readPackFile(fileName, text, options.size);
  const signature = await refuseUntrusted(file.pack.id, text);
  return { ...(await planPack(file, now, options)), signature };
}

/** `planFile` for what is read already. The caller has checked its signature. */
export async function planPack(
  file: ParsedFile,
  now: number,
  options: PlanOptions = {},
): Promise<ImportPlan> {
  const { signal, onProgress } = options;
  const { pack } = file;
  const readAt = await readRevision();
  const ids = [...pack.replies, ...pack.articles, ...pack.rules].map((item) => item.id);
  const installed = await readPackRows(pack.id);
  const idsOf = (list: { id: string }[] = []) => list.map(({ id }) => id);
  const own = leaveOut(file, {
    items: await findOthers(ids, installed),
    consoles: await findOtherConsoles(idsOf(pack.consoles), pack.id),
    reminders: await findOtherReminderRules(idsOf(pack.reminderRules), pack.id),
  });
  const base = await readBaseFor(installed);
  signal?.throwIfAborted();
  onProgress?.(0.1);
  const slices = signal ? { signal } : {};
  const opened = await runInSlices(compareSteps(own, installed, now, { readAt, ...base }), slices);
  onProgress?.(0.4);
  const asksTwins = options.findDuplicates && opened.rows.some(({ kind }) => kind === 'new');
  const share = (done: number) => onProgress?.(0.4 + 0.6 * done);
  const rows = asksTwins
    ? await findDuplicates(opened.rows, { ...slices, onProgress: share })
    : opened.rows;
  return runInSlices(finishSteps({ ...opened, rows }), slices);
}

/**
 * Says what going back to a kept version would do: an update to an older one, local edits
 * included. @returns null when that version is no longer kept
 */
export async function planRollback(
  versionKey: string,
  now: number,
  options: PlanOptions = {},
): Promise<ImportPlan | null> {
  const pack = await readKeptPack(versionKey);
  return pack && planPack({ pack, rejected: [] }, now, options);
}

/**
 * Says what removing a pack would do. Items of one's own are not touched; what was edited here
 * is a `conflict` that becomes one's own unless decided otherwise.
 * @returns null when no such pack is installed
 */
export async function planRemoval(packId: string, now: number): Promise<ImportPlan | null> {
  const readAt = await readRevision();
  const installed = await readPackRows(packId);
  const { pack: head } = installed;
  if (!head) return null;
  const { installedAt: _i, counts: _c, baseKey: _b, skipped: _s, ...rest } = head;
  const lists = { categories: [], replies: [], articles: [], rules: [], consoles: [] };
  const pack: Pack = { ...rest, ...lists };
  const basis = { readAt, isRemoval: true, ...(await readBaseFor(installed)) };
  return planImport({ pack, rejected: [] }, installed, now, basis);
}

/**
 * Carries out a plan in one transaction.
 * @returns the id for `undoPack`
 * @throws {PlanOutdated} when the library changed since it was made
 */
export async function applyPlan(
  plan: ImportPlan,
  decisions: Decisions = new Map(),
): Promise<number> {
  const job = decideSteps(plan, decisions);
  const change = decisions.size > 0 ? await runInSlices(job, {}) : plan.change;
  return applyPack(change, plan.isRemoval ? undefined : packToKeep(plan.pack));
}

async function readBaseFor({ pack }: PackRows): Promise<{ base?: Pack }> {
  const base = await readBase(pack);
  return base ? { base } : {};
}

/** Ids that somebody else has, with the owner's name ('' = written here). */
type Owners = ReadonlyMap<string, string>;

function leaveOut(
  file: ParsedFile,
  taken: { items: Owners; consoles: Owners; reminders: Owners },
): ParsedFile {
  if (taken.items.size + taken.consoles.size + taken.reminders.size === 0) return file;
  const { pack } = file;
  const rejected = [...file.rejected];
  const keep = <T extends { id: string }>(
    list: 'replies' | 'articles' | 'rules' | 'consoles' | 'reminderRules',
    items: T[],
    owners = taken.items,
  ): T[] =>
    items.filter(({ id }, i) => {
      const owner = owners.get(id);
      if (owner !== undefined)
        rejected.push({ code: 'taken', values: { id, owner }, row: i + 1, list });
      return owner === undefined;
    });
  const replies = keep('replies', pack.replies);
  const articles = keep('articles', pack.articles);
  const rules = keep('rules', pack.rules);
  const consoles = keep('consoles', pack.consoles, taken.consoles);
  const reminderRules = keep('reminderRules', pack.reminderRules ?? [], taken.reminders);
  return {
    ...file,
    pack: { ...pack, replies, articles, rules, consoles, reminderRules },
    rejected,
  };
}
