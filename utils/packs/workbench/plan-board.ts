import { findItem } from '@/utils/database/library';
import type { Decision, PlanRow } from '../classify';
import type { ItemContent } from '../item-kinds';
import type { ImportProblem } from '../parsed';
import type { ImportPlan } from '../plan';
import type { Decided, DecideQuery, ListQuery, PlanPart, RowDetail, RowLine } from './calls';
import { choicesOf } from './choices';
import { contentOfItem, sidesOf } from './row-detail';

/** A plan with what was decided about it, asked page by page. */
export class PlanBoard {
  readonly decisions = new Map<string, Decision>();
  readonly #rows = new Map<string, PlanRow>();
  readonly #parts = new Map<PlanPart, PlanRow[]>();

  constructor(
    readonly plan: ImportPlan,
    private readonly warnings: ImportProblem[] = [],
  ) {
    for (const row of plan.rows) {
      this.#rows.set(row.key, row);
      const part = partOf(row);
      const list = this.#parts.get(part);
      if (list) list.push(row);
      else this.#parts.set(part, [row]);
    }
  }

  count(part: PlanPart): number {
    if (part === 'rejected') return this.plan.rejected.length;
    if (part === 'warnings') return this.warnings.length;
    return this.#parts.get(part)?.length ?? 0;
  }

  list({ part, first, count }: ListQuery): RowLine[] {
    const rows = this.#parts.get(part) ?? [];
    return rows.slice(first, first + count).map((row) => this.#lineOf(row));
  }

  problems({ part, first, count }: ListQuery): ImportProblem[] {
    const list = part === 'rejected' ? this.plan.rejected : this.warnings;
    return list.slice(first, first + count);
  }

  /** @param locale BCP 47, for the parting of words where the item says none */
  async detail(key: string): Promise<RowDetail | null> {
    const row = this.#rows.get(key);
    if (!row) return null;
    const locale = localeOf(row.theirs) ?? this.plan.pack.locale;
    return { ...this.#lineOf(row), sides: sidesOf(row, await this.#nearOf(row), locale) };
  }

  /** @returns how many rows of each part somebody has decided on */
  decide({ of, decision }: DecideQuery): Decided {
    const rows = 'key' in of ? [this.#rows.get(of.key)] : (this.#parts.get(of.part) ?? []);
    for (const row of rows) {
      if (!row) continue;
      if (decision === null) this.decisions.delete(row.key);
      else if (choicesOf(row).includes(decision)) this.decisions.set(row.key, decision);
    }
    const decided: Decided = {};
    for (const key of this.decisions.keys()) {
      const row = this.#rows.get(key);
      if (row) decided[partOf(row)] = (decided[partOf(row)] ?? 0) + 1;
    }
    return decided;
  }

  #lineOf(row: PlanRow): RowLine {
    const { key, kind, type, title, preset, near, theirs } = row;
    return {
      key,
      kind,
      type,
      title,
      decision: this.decisions.get(key) ?? preset,
      isGone: theirs === null,
      isDecided: this.decisions.has(key),
      choices: choicesOf(row),
      ...(near ? { near: { title: near.title, where: near.where } } : {}),
    };
  }

  async #nearOf({ near }: PlanRow): Promise<ItemContent | null> {
    if (!near) return null;
    if (near.where === 'file') return this.#rows.get(`${near.type}:${near.id}`)?.theirs ?? null;
    const item = await findItem(near.id);
    return item && contentOfItem(item);
  }
}

const partOf = ({ kind }: PlanRow): PlanPart => (kind === 'identical' ? 'same' : kind);

function localeOf(content: ItemContent | null): string | undefined {
  return content && 'locale' in content ? content.locale : undefined;
}
