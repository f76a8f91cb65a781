import type { LiveIndex } from './live-index.ts';
import type { TermGroup } from './query.ts';
import { BestDocuments } from './select-best.ts';
import { WEIGHTS } from './weights.ts';

/** Documents with a rare word of a message among which the best are looked for. */
const ENOUGH = 2500;
/** Impacts are at most 1 but rarely over 0.6: brings them to the scale of coverage. */
const IMPACT_SCALE = 1.7;
const NO_BOOSTS: ReadonlyMap<number, number> = new Map();
/** A word in more documents than this share is common. */
const COMMON = 0.02;

/** Scratch space of one search: evidence per document, reset only where it was touched. */
export class Candidates {
  private readonly index: LiveIndex;
  /** Sum of weighted impacts, and of weighted presence, per document. */
  private impact = new Float32Array(0);
  private coverage = new Float32Array(0);
  /** How well a pinyin pattern fits a title, per document. */
  scan = new Float32Array(0);
  private bestImpact = new Float32Array(0);
  private bestPresence = new Float32Array(0);
  private touchedInGroup = new Uint32Array(0);
  private touched = new Uint32Array(0);
  private count = 0;
  /** Set for a common group: it adds to documents that have something rarer, and finds no more. */
  private onlyRefines = false;
  /** Weight of all groups added since the last reset: what full coverage would be. */
  total = 0;

  constructor(index: LiveIndex) {
    this.index = index;
  }

  /** Makes room for every document of the index. */
  prepare(): void {
    const needed = this.index.documents;
    if (this.impact.length >= needed && this.impact.length) return;
    const size = needed + (needed >> 4) + 64;
    this.impact = new Float32Array(size);
    this.coverage = new Float32Array(size);
    this.scan = new Float32Array(size);
    this.bestImpact = new Float32Array(size);
    this.bestPresence = new Float32Array(size);
    this.touchedInGroup = new Uint32Array(size);
    this.touched = new Uint32Array(size);
  }

  reset(): void {
    const { impact, coverage, scan, touched, count } = this;
    for (let i = 0; i < count; i++) {
      const document = touched[i] as number;
      impact[document] = 0;
      coverage[document] = 0;
      scan[document] = 0;
    }
    this.count = 0;
    this.total = 0;
  }

  /** 0..1: how much the words found in a document are about it. */
  impactOf(document: number): number {
    return ((this.impact[document] as number) * IMPACT_SCALE) / (this.total || 1);
  }

  /** 0..1: how much of the words asked for a document has. */
  coverageOf(document: number): number {
    return Math.min(1, (this.coverage[document] as number) / (this.total || 1));
  }

  /** The best by what was added so far, in no order. */
  best(
    size: number,
    allowed: (document: number) => boolean,
    boosts = NO_BOOSTS,
    boost = 0,
  ): Uint32Array {
    const { impact, coverage, touched, count } = this;
    const { store } = this.index;
    const scale = 1 / (this.total || 1);
    const impactWeight = WEIGHTS.features.impact * IMPACT_SCALE * scale;
    const coverageWeight = WEIGHTS.features.coverage * scale;
    const best = new BestDocuments(Math.min(size, count), (a, b) => store.compareFast(a, b));
    for (let i = 0; i < count; i++) {
      const document = touched[i] as number;
      let score =
        impactWeight * (impact[document] as number) +
        coverageWeight * (coverage[document] as number);
      if (boosts.size) score += boost * (boosts.get(document) ?? 0);
      score = Math.fround(score);
      if (score >= best.bar && allowed(document)) best.add(document, score);
    }
    return best.list();
  }

  /** Adds groups, the rare ones first: once they found enough, common ones only refine. */
  addRareFirst(groups: TermGroup[]): void {
    const { vocabulary } = this.index;
    let found = 0;
    let seen = 0;
    for (const group of groups.toSorted((a, b) => b.idf * b.weight - a.idf * a.weight)) {
      let reach = 0;
      for (const term of group.terms) reach += vocabulary.df(term);
      for (; found <= ENOUGH && seen < this.count; seen++) {
        if (!this.index.dead[this.touched[seen] as number]) found++;
      }
      this.onlyRefines = found > ENOUGH && reach > this.index.live * COMMON;
      this.addGroup(group);
    }
    this.onlyRefines = false;
  }

  /** Adds the evidence of a group: the best of its spellings per document. */
  addGroup(group: TermGroup): void {
    const weight = group.idf * group.weight;
    this.total += weight;
    if (group.terms.length === 1) {
      this.addTerm(group.terms[0] as number, weight * (group.factors[0] as number));
      return;
    }
    let found = 0;
    for (let i = 0; i < group.terms.length; i++) {
      found = this.collect(group.terms[i] as number, group.factors[i] as number, found);
    }
    this.flush(found, weight, weight);
  }

  /** Adds what `bestImpact`, `bestPresence` hold for the first `found` documents. */
  flush(found: number, impactWeight: number, presenceWeight: number): void {
    const { impact, coverage, bestImpact, bestPresence, touchedInGroup } = this;
    for (let i = 0; i < found; i++) {
      const document = touchedInGroup[i] as number;
      const isNew = coverage[document] === 0;
      if (!isNew || !this.onlyRefines) {
        if (isNew) this.touched[this.count++] = document;
        (impact[document] as number) += impactWeight * (bestImpact[document] as number);
        (coverage[document] as number) += presenceWeight * (bestPresence[document] as number);
      }
      bestImpact[document] = 0;
      bestPresence[document] = 0;
    }
  }

  /** Keeps the best impact and presence of a document inside one group. */
  offer(document: number, impact: number, presence: number, found: number): number {
    let count = found;
    if (this.bestPresence[document] === 0) this.touchedInGroup[count++] = document;
    if (impact > (this.bestImpact[document] as number)) this.bestImpact[document] = impact;
    if (presence > (this.bestPresence[document] as number)) this.bestPresence[document] = presence;
    return count;
  }

  presenceOf(document: number): number {
    return this.bestPresence[document] as number;
  }

  offered(at: number): number {
    return this.touchedInGroup[at] as number;
  }

  private addTerm(term: number, weight: number): void {
    const { impact, coverage, touched, onlyRefines } = this;
    const { postings } = this.index.base;
    const { offsets, entries } = postings;
    postings.prepare(term);
    const share = weight / 255;
    const end = (offsets[term + 1] as number) ?? 0;
    let count = this.count;
    for (let i = offsets[term] as number; i < end; i++) {
      const posting = entries[i] as number;
      const document = posting >>> 8;
      if (coverage[document] === 0) {
        if (onlyRefines) continue;
        touched[count++] = document;
      }
      (impact[document] as number) += share * (posting & 255);
      (coverage[document] as number) += weight;
    }
    this.count = count;
    const added = this.index.postingsAdded(term);
    if (!added) return;
    for (const posting of added) {
      const document = posting >>> 8;
      if (coverage[document] === 0) {
        if (onlyRefines) continue;
        touched[this.count++] = document;
      }
      (impact[document] as number) += share * (posting & 255);
      (coverage[document] as number) += weight;
    }
  }

  private collect(term: number, factor: number, found: number): number {
    const { bestImpact, bestPresence, touchedInGroup } = this;
    const { postings } = this.index.base;
    const { offsets, entries } = postings;
    postings.prepare(term);
    const share = factor / 255;
    const end = (offsets[term + 1] as number) ?? 0;
    let count = found;
    for (let i = offsets[term] as number; i < end; i++) {
      const posting = entries[i] as number;
      const document = posting >>> 8;
      const value = share * (posting & 255);
      if (bestPresence[document] === 0) touchedInGroup[count++] = document;
      if (value > (bestImpact[document] as number)) bestImpact[document] = value;
      if (factor > (bestPresence[document] as number)) bestPresence[document] = factor;
    }
    for (const posting of this.index.postingsAdded(term) ?? []) {
      count = this.offer(posting >>> 8, share * (posting & 255), factor, count);
    }
    return count;
  }
}
