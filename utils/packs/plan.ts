import type { PackChange, PackRows } from '@/utils/database/packs';
import type { Category, InstalledPack, Pack } from '@/utils/model/pack';
import { partsOf } from '@/utils/model/pack-parts';
import { runToEnd } from '@/utils/slices';
import { decideSteps, type OpenPlan } from './apply-decisions';
import { classify, type PlanKind, type PlanRow } from './classify';
import { contentsOf, type ItemRow, type ItemType, itemTypes, listOf, orderOf } from './item-kinds';
import type { ImportProblem, ParsedFile } from './parsed';
import { isSameContent } from './same-content';
import type { SignatureCheck } from './signature';

export type PlanCounts = Record<Exclude<PlanKind, 'identical'> | 'same', number>;

/** What an import would do, in numbers and rows, before anything is written. */
export interface ImportPlan {
  /** What happens when nobody decides anything; `applyDecisions` gives the rest. */
  change: PackChange;
  counts: PlanCounts;
  rows: PlanRow[];
  /** Nothing at all would change, not even the pack's version or its categories. */
  isNoop: boolean;
  rejected: ImportProblem[];
  /** The pack as planned, and what it meets. */
  pack: Pack;
  installed: PackRows;
  /** UTC epoch ms, stamped on new and changed rows. */
  now: number;
  /** Library revision at which the rows were read. */
  readAt?: number | undefined;
  /** The pack goes as a whole. */
  isRemoval?: boolean | undefined;
  /** Who signed the file; absent for what is no file. */
  signature?: SignatureCheck;
}

/** What a plan may know besides the file and the rows. */
export interface PlanBasis {
  /** The version the installed rows came from, where it is kept. */
  base?: Pack;
  /** Library revision at which the rows were read. */
  readAt?: number;
  /** The pack goes as a whole. */
  isRemoval?: boolean;
}

/**
 * Compares a parsed file with what its pack installed before. Identical rows are left
 * alone, so that an update touches only what changed.
 * @param now UTC epoch ms, stamped on new and changed rows
 */
export function planImport(
  file: ParsedFile,
  installed: PackRows,
  now: number,
  basis: PlanBasis = {},
): ImportPlan {
  return runToEnd(finishSteps(runToEnd(compareSteps(file, installed, now, basis))));
}

/**
 * The rows of a plan before its numbers are known, as a job that can pause: some may turn out
 * to be duplicates.
 */
export function* compareSteps(
  { pack, rejected }: ParsedFile,
  installed: PackRows,
  now: number,
  basis: PlanBasis = {},
): Generator<undefined, OpenPlan> {
  const rows: PlanRow[] = [];
  for (const type of itemTypes) yield* compare(type, pack, installed, basis, rows);
  yield;
  const { readAt, isRemoval } = basis;
  return { pack, rejected, installed, now, rows, readAt, isRemoval };
}

/** Counts the rows and foresees what they change. */
export function* finishSteps(plan: OpenPlan): Generator<undefined, ImportPlan> {
  const counts: PlanCounts = {
    new: 0,
    changed: 0,
    same: 0,
    removed: 0,
    duplicate: 0,
    conflict: 0,
    kept: 0,
  };
  for (const { kind } of plan.rows) counts[kind === 'identical' ? 'same' : kind]++;
  const change = yield* decideSteps(plan, new Map());
  const isNoop =
    !plan.isRemoval &&
    itemTypes.every(
      (type) => change[listOf[type]].length + change.removed[listOf[type]].length === 0,
    ) &&
    counts.conflict === 0 &&
    isSameHead(plan.installed, change);
  return { ...plan, counts, change, isNoop };
}

function* compare(
  type: ItemType,
  pack: Pack,
  installed: PackRows,
  { base, isRemoval }: PlanBasis,
  rows: PlanRow[],
): Generator<undefined, void> {
  const before: ItemRow[] = installed[listOf[type]];
  const mine = new Map(before.map((row) => [row.id, row]));
  const from = base && new Map(contentsOf(base, type).map((item) => [item.id, item]));
  const skipped = new Set(installed.pack?.skipped);
  const theirs = contentsOf(pack, type);
  const installedAt = installed.pack?.installedAt ?? 0;
  const baseOf = (id: string) => (from ? (from.get(id) ?? null) : undefined);
  for (const [order, item] of theirs.entries()) {
    const sides = { theirs: item, mine: mine.get(item.id) ?? null, base: baseOf(item.id) };
    rows.push(
      classify(type, {
        ...sides,
        order,
        installedAt,
        isSkipped: skipped.has(`${type}:${item.id}`),
      }),
    );
    mine.delete(item.id);
    if (order % 256 === 255) yield;
  }
  for (const row of mine.values()) {
    const sides = { theirs: null, mine: row, base: baseOf(row.id), order: orderOf(row) ?? 0 };
    const planned = classify(type, { ...sides, installedAt, isSkipped: false });
    // What was added to a pack here cannot stay in a pack that goes.
    rows.push(isRemoval && planned.kind === 'kept' ? { ...planned, kind: 'conflict' } : planned);
  }
}

function isSameHead(installed: PackRows, change: PackChange): boolean {
  if (!installed.pack) return false;
  const plain = ({ installedAt: _i, baseKey: _b, ...head }: InstalledPack) => head;
  const byKey = (rows: Category[]) => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return (
    isSameContent(plain(installed.pack), plain(change.pack)) &&
    isSameContent(byKey(installed.categories), byKey(change.categories)) &&
    isSameContent(partsOf(installed.parts ?? {}), change.parts ?? {})
  );
}
