import { Aligner } from './align.ts';
import { analyse } from './analyse.ts';
import { Candidates } from './candidates.ts';
import { foldCode } from './code-index.ts';
import { addFuzzyMatches } from './fuse-stage.ts';
import { GroupMaker } from './groups.ts';
import { Information } from './information.ts';
import type { LearnedIndex, LearnedVote } from './learned-index.ts';
import type { LiveIndex } from './live-index.ts';
import type { Query } from './query.ts';
import { makeAccept, parseQuery } from './query-language.ts';
import { scanTitles } from './scan-titles.ts';
import { scopePenalty } from './scope.ts';
import {
  asksInWords,
  boostWeight,
  byScore,
  countAtoms,
  emptyRanked,
  type Ranked,
  scoreAll,
  wordsScore,
} from './score.ts';
import type { Range, SearchOptions } from './types.ts';
import { WEIGHTS } from './weights.ts';

const CODES_AT_MOST = 200;
const CLAUSES_AT_MOST = 5;
const VOTES_AT_MOST = 30;
const BODIES_AT_MOST = 80;
/** Units of the query times bodies: a very long message reads fewer, to stay below 50 ms. */
const BODY_WORK = 24_000;
const NO_CLAUSES: ReadonlyMap<number, number> = new Map();

/** A query taken apart, its documents best first, and title ranges only Fuse could find. */
export interface Ranking {
  query: Query;
  ranked: Ranked[];
  fuzzy: Map<number, Range[]>;
}

/** Ranks the documents of one index; keeps scratch space between searches. */
export class Ranker {
  private readonly index: LiveIndex;
  private readonly candidates: Candidates;
  private readonly information: Information;
  private readonly aligner: Aligner;
  private readonly maker: GroupMaker;
  private readonly learned: LearnedIndex;

  constructor(index: LiveIndex, learned: LearnedIndex) {
    this.learned = learned;
    this.index = index;
    this.candidates = new Candidates(index);
    this.information = new Information(index);
    this.aligner = new Aligner(index, this.information);
    this.maker = new GroupMaker(index);
  }

  /** The best documents, best first; `only` limits the ranking to one document. */
  rank(text: string, options: SearchOptions, only = -1): Ranking {
    this.index.beginSearch();
    const { words, filter } = parseQuery(text);
    const query = analyse(this.index, words, this.maker);
    const accept = makeAccept(this.index.store, filter, options.kinds);
    this.candidates.prepare();
    this.information.refresh();
    const codes = this.findCodes(words);
    const boosts = this.boostsByDocument(options.boosts);
    const allowed = (document: number) =>
      !this.index.dead[document] &&
      (only < 0 || document === only) &&
      (!accept || accept(document));
    const isEmpty = !query.groups.length && !query.patterns.length;
    const ranked =
      isEmpty && filter
        ? this.listAll(allowed)
        : this.score(query, codes, boosts, allowed, options);
    ranked.sort(byScore(this.index.store));
    const fuzzy = isEmpty
      ? new Map<number, Range[]>()
      : addFuzzyMatches(this.index, query, ranked, allowed);
    return { query, ranked, fuzzy };
  }

  private score(
    query: Query,
    codes: Map<number, number>,
    boosts: Map<number, number>,
    allowed: (document: number) => boolean,
    options: SearchOptions,
  ): Ranked[] {
    const { candidates, aligner } = this;
    const byClause = query.clauses > 1 && countAtoms(query) > 8;
    const mass = aligner.begin(query, byClause);
    const chosen = new Set<number>();
    const clauses = byClause ? this.shortlistClauses(query, mass, allowed, chosen) : NO_CLAUSES;
    if (query.isMessage) candidates.addRareFirst(query.groups);
    else for (const group of query.groups) candidates.addGroup(group);
    if (query.patterns.length) this.scan(query);
    const size = Math.max(
      query.isLong ? WEIGHTS.shortlistLong : WEIGHTS.shortlist,
      (options.limit ?? 10) * 2,
    );
    const best = candidates.best(size, allowed, boosts, boostWeight(query));
    for (const document of best) chosen.add(document);
    for (const document of codes.keys()) if (allowed(document)) chosen.add(document);
    const votes = this.votesByDocument(query, options);
    for (const document of votes.keys()) if (allowed(document)) chosen.add(document);
    const ranked: Ranked[] = [];
    for (const document of chosen) {
      const vote = votes.get(document);
      ranked.push({
        document,
        score: 0,
        impact: candidates.impactOf(document),
        coverage: candidates.coverageOf(document),
        scan: candidates.scan[document] as number,
        clause: clauses.get(document) ?? 0,
        body: 0,
        code: codes.get(document) ?? 0,
        boost: boosts.get(document) ?? 0,
        learned: vote?.value ?? 0,
        strength: vote?.strength ?? 0,
        example: vote?.nearest ?? '',
        scope: scopePenalty(this.index.store.facet(document), options.context),
        found: aligner.align(document),
      });
    }
    candidates.reset();
    scoreAll(ranked, query, byClause, options);
    if (asksInWords(query, options)) {
      this.readBodies(ranked, byClause, query.units.length);
      scoreAll(ranked, query, byClause, options);
    }
    return ranked;
  }

  /** Reads what the bodies of the best say about a question: the answer may hold its words. */
  private readBodies(ranked: Ranked[], byClause: boolean, units: number): void {
    const most = Math.min(BODIES_AT_MOST, Math.ceil(BODY_WORK / (units + 1)));
    ranked.sort(byScore(this.index.store));
    for (const entry of ranked.slice(0, most)) {
      const found = this.aligner.alignText(this.index.bodyOf(entry.document));
      entry.body = byClause ? Math.max(found.clauseAlignment, found.alignment) : found.alignment;
    }
  }

  /**
   * Chooses the best of each telling clause, so that chatter cannot crowd out the question.
   * Gives impact and coverage by the best clause alone, as far as it says something.
   */
  private shortlistClauses(
    query: Query,
    mass: Float32Array,
    allowed: (document: number) => boolean,
    chosen: Set<number>,
  ): ReadonlyMap<number, number> {
    const { candidates } = this;
    const telling = [...mass.keys()]
      .filter((clause) => (mass[clause] as number) > 0.6)
      .sort((a, b) => (mass[b] as number) - (mass[a] as number))
      .slice(0, CLAUSES_AT_MOST);
    if (telling.length < 2) return NO_CLAUSES;
    const found = new Map<number, number>();
    for (const clause of telling) {
      candidates.addRareFirst(query.groups.filter((group) => group.clause === clause));
      const says = this.aligner.saysOf(clause);
      for (const document of candidates.best(WEIGHTS.perClause, allowed)) {
        chosen.add(document);
        const impact = candidates.impactOf(document);
        const value = says * wordsScore(impact, candidates.coverageOf(document));
        found.set(document, Math.max(found.get(document) ?? 0, value));
      }
      candidates.reset();
    }
    return found;
  }

  private scan(query: Query): void {
    const weight = Math.max(4, this.maker.idf(this.index.live / 500));
    const runs = new Set(query.patterns.map(({ run }) => run)).size;
    this.candidates.total += weight * (query.groups.length ? 0.6 : 1) * runs;
    scanTitles(this.index, this.candidates, query.patterns, weight);
  }

  private findCodes(text: string): Map<number, number> {
    const found = new Map<number, number>();
    const typed = text.length > 40 ? '' : foldCode(text);
    if (!typed || /\s/.test(typed)) return found;
    for (const { document, whole } of this.index.codes.startingWith(
      typed,
      CODES_AT_MOST,
      (document) => !this.index.dead[document],
    )) {
      found.set(document, Math.max(found.get(document) ?? 0, whole ? 1 : 0.5));
    }
    return found;
  }

  private boostsByDocument(boosts: SearchOptions['boosts']): Map<number, number> {
    const found = new Map<number, number>();
    for (const [id, value] of boosts ?? []) {
      const document = this.index.documentOf(id);
      if (document >= 0) found.set(document, Math.min(1, Math.max(0, value)));
    }
    return found;
  }

  /** The items whose learned wordings are nearest, at most as many as fit a list. */
  private votesByDocument({ text }: Query, { context }: SearchOptions): Map<number, LearnedVote> {
    const found = new Map<number, LearnedVote>();
    const votes = [...this.learned.vote(text, context?.place ?? context?.shop, context?.now)];
    votes.sort((a, b) => b[1].value - a[1].value || (a[0] < b[0] ? -1 : 1));
    for (const [id, vote] of votes.slice(0, VOTES_AT_MOST)) {
      const document = this.index.documentOf(id);
      if (document >= 0) found.set(document, vote);
    }
    return found;
  }

  /** A filter without words lists what passes it. */
  private listAll(allowed: (document: number) => boolean): Ranked[] {
    const ranked: Ranked[] = [];
    for (let document = 0; document < this.index.documents; document++) {
      if (!allowed(document)) continue;
      ranked.push(emptyRanked(document));
    }
    return ranked;
  }
}
