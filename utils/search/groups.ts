import type { LiveIndex } from './live-index.ts';
import type { TermGroup } from './query.ts';
import { WEIGHTS } from './weights.ts';

/** Terms of one group that are kept; the most used ones. */
const TERMS_AT_MOST = 400;

/** Adds a spelling, keeping the better factor when it is already there. */
export function addTerm(group: TermGroup, term: number, factor: number): void {
  group.terms.push(term);
  group.factors.push(factor);
}

/** Makes term groups with the inverse document frequency of their library. */
export class GroupMaker {
  private readonly index: LiveIndex;
  private power = 1;
  private scale = 1;

  constructor(index: LiveIndex) {
    this.index = index;
  }

  begin(isMessage: boolean): void {
    this.power = isMessage ? WEIGHTS.idfPowerMessage : WEIGHTS.idfPower;
    this.scale = Math.log(1 + this.index.live) ** (1 - this.power);
  }

  /** Damped inverse document frequency. */
  idf(df: number): number {
    const live = this.index.live;
    const seen = Math.min(df, live);
    return Math.log(1 + (live - seen + 0.5) / (seen + 0.5)) ** this.power * this.scale;
  }

  create(): TermGroup {
    return { terms: [], factors: [], weight: 0, idf: 0, clause: 0 };
  }

  /** Documents under all terms of a group, counted once per term. */
  reach(group: TermGroup): number {
    let total = 0;
    for (const term of group.terms) total += this.index.vocabulary.df(term);
    return total;
  }

  /** Appends the group with its weight; a group that reaches nothing is left out. */
  finish(groups: TermGroup[], group: TermGroup, weight: number, leastReach = 0): boolean {
    mergeTerms(group);
    this.keepMostUsed(group);
    const reach = this.reach(group);
    if (!reach) return false;
    group.weight = weight;
    group.idf = this.idf(Math.max(reach, leastReach));
    groups.push(group);
    return true;
  }

  /** A unit that nothing in the library has: it lowers the coverage of every document. */
  missing(groups: TermGroup[], weight: number): void {
    groups.push({ ...this.create(), weight, idf: this.idf(this.index.live / 300) });
  }

  private keepMostUsed(group: TermGroup): void {
    if (group.terms.length <= TERMS_AT_MOST) return;
    const order = group.terms.map((_, i) => i);
    const { vocabulary } = this.index;
    const term = (i: number) => group.terms[i] as number;
    order.sort((a, b) => vocabulary.compareUse(term(a), term(b)));
    order.length = TERMS_AT_MOST;
    const { terms, factors } = group;
    group.terms = order.map((i) => terms[i] as number);
    group.factors = order.map((i) => factors[i] as number);
  }
}

function mergeTerms(group: TermGroup): void {
  if (group.terms.length < 2) return;
  const best = new Map<number, number>();
  group.terms.forEach((term, i) => {
    const factor = group.factors[i] as number;
    if (factor > (best.get(term) ?? 0)) best.set(term, factor);
  });
  group.terms = [...best.keys()];
  group.factors = [...best.values()];
}
