import type { PackChange } from '@/utils/database/packs';
import type { Category, InstalledPack, Pack, PackHead } from '@/utils/model/pack';
import { partsOf } from '@/utils/model/pack-parts';
import type { Reply } from '@/utils/model/reply';
import { runToEnd } from '@/utils/slices';
import type { Decision, PlanKind, PlanRow } from './classify';
import { contentOfRow, type ItemContent, type ItemRow, listOf, orderOf, rowOf } from './item-kinds';
import { mergeContent } from './merge-content';
import { ownCategoryOf } from './own-category';
import type { ImportPlan } from './plan';

/** What somebody decided, by the row's `key`; rows without one follow their `preset`. */
export type Decisions = ReadonlyMap<string, Decision>;

/** One decision for every row of some kinds. */
export function decideAll(rows: PlanRow[], kinds: PlanKind[], decision: Decision): Decisions {
  const wanted = rows.filter(({ kind }) => kinds.includes(kind));
  return new Map(wanted.map(({ key }) => [key, decision]));
}

/** A plan before its numbers are known. */
export type OpenPlan = Omit<ImportPlan, 'change' | 'counts' | 'isNoop'>;

/** The rows a plan writes once everything is decided. */
export function applyDecisions(plan: OpenPlan, decisions: Decisions): PackChange {
  return runToEnd(decideSteps(plan, decisions));
}

/** `applyDecisions` as a job that can pause. */
export function* decideSteps(
  plan: OpenPlan,
  decisions: Decisions,
): Generator<undefined, PackChange> {
  const { pack, installed, now, rows } = plan;
  const categories = pack.categories.map((category) => ({
    ...category,
    key: `${pack.id}|${category.id}`,
    packId: pack.id,
  }));
  const keys = new Set(categories.map(({ key }) => key));
  const draft = new Draft(plan, now);
  const skipped: string[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % 512 === 511) yield;
    const decision = decisions.get(row.key) ?? row.preset;
    if (decision === 'skip' && !row.mine) skipped.push(row.key);
    draft.add(row, decision);
  }
  const { change } = draft;
  change.pack = { ...headOf(pack), installedAt: now, counts: countItems(pack) };
  if (skipped.length > 0) change.pack.skipped = skipped;
  change.categories.push(...categories);
  const gone = installed.categories.filter(({ key }) => !keys.has(key));
  change.removed.categories = gone.map(({ key }) => key);
  change.parts = partsOf(pack);
  if (plan.readAt !== undefined) change.readAt = plan.readAt;
  if (plan.isRemoval) change.isRemoval = true;
  return change;
}

/** Collects rows, decision by decision. */
class Draft {
  readonly change: PackChange;
  readonly #ownCategories = new Map<string, Category>();

  constructor(
    private readonly plan: Pick<ImportPlan, 'pack' | 'installed'>,
    private readonly now: number,
  ) {
    this.change = {
      pack: { ...headOf(plan.pack), installedAt: now, counts: countItems(plan.pack) },
      replies: [],
      articles: [],
      categories: [],
      rules: [],
      consoles: [],
      reminderRules: [],
      removed: {
        ...{ replies: [], articles: [], categories: [] },
        ...{ rules: [], consoles: [], reminderRules: [] },
      },
    };
  }

  add(row: PlanRow, decision: Decision): void {
    const { theirs, mine, near } = row;
    const isLeft = decision === 'skip' || decision === 'mine';
    if (!theirs) this.#leave(row, decision);
    if (!theirs || (isLeft && !mine)) return;
    if (row.kind === 'identical' || isLeft) {
      this.#move(row);
      return;
    }
    if (decision === 'both' && mine) this.#copy(row, mine);
    if (decision === 'theirs' && near?.where === 'library' && near.packId === null) {
      this.change.removed[listOf[near.type]].push(near.id);
    }
    this.#put(row, decision === 'merge' && mine ? mergeRow(row, mine) : theirs);
  }

  /** The file no longer has it: it goes, or becomes one's own. */
  #leave({ type, kind, id, mine }: PlanRow, decision: Decision): void {
    if (!mine) return;
    // Added to the pack here: it stays in it.
    if (kind === 'kept' && decision === 'mine') return;
    if (decision === 'theirs') this.change.removed[listOf[type]].push(id);
    else this.#own(type, contentOfRow(type, mine), mine);
  }

  #copy({ type, id }: PlanRow, mine: ItemRow): void {
    const copy = {
      ...contentOfRow(type, mine),
      id: `${id.slice(0, 100)}.${this.now.toString(36)}`,
    };
    this.#own(type, copy, mine);
  }

  #own(type: PlanRow['type'], content: ItemContent, known: ItemRow): void {
    const category = ownCategoryOf(content, this.plan.installed.categories);
    if (category && !this.#ownCategories.has(category.key)) {
      this.#ownCategories.set(category.key, category);
      this.change.categories.push(category);
    }
    const own = category ? { ...content, category: category.id } : content;
    const order = orderOf(known) ?? 0;
    this.#push(type, rowOf(type, own, { packId: null, order, now: this.now, known }));
  }

  #put({ type, order, mine }: PlanRow, content: ItemContent): void {
    const packId = this.plan.pack.id;
    this.#push(type, rowOf(type, content, { packId, order, now: this.now, known: mine }));
  }

  /** A new place alone is written, but nobody needs to be told of it. */
  #move({ type, order, mine }: PlanRow): void {
    if (mine && orderOf(mine) !== null && orderOf(mine) !== order) {
      const { rev: _, ...row } = mine as Reply;
      this.#push(type, { ...row, order });
    }
  }

  #push(type: PlanRow['type'], row: ItemRow): void {
    (this.change[listOf[type]] as ItemRow[]).push(row);
  }
}

function mergeRow({ type, base, theirs }: PlanRow, mine: ItemRow): ItemContent {
  const said = contentOfRow(type, mine);
  return mergeContent(base ?? said, said, theirs ?? said).merged;
}

function headOf(pack: Pack): PackHead {
  const { categories: _c, replies: _r, articles: _a, rules: _w, consoles: _s, ...rest } = pack;
  const { shopVariables: _v, reminderRules: _m, laterRules: _l, ...parts } = rest;
  const { playbooks: _p, practice: _t, images: _i, ...head } = parts;
  return head;
}

function countItems(pack: Pack): InstalledPack['counts'] {
  return {
    replies: pack.replies.length,
    articles: pack.articles.length,
    rules: pack.rules.length,
    // Left out where there are none: a pack from before is then still the same.
    ...(pack.consoles.length > 0 ? { consoles: pack.consoles.length } : {}),
    ...(pack.reminderRules?.length ? { reminderRules: pack.reminderRules.length } : {}),
  };
}
