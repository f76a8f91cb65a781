import { type Alignment, emptyAlignment, fitOf } from './alignment.ts';
import type { Information } from './information.ts';
import type { LiveIndex } from './live-index.ts';
import { type AlignedPiece, PieceMeter, preparePiece } from './measure-piece.ts';
import type { Query } from './query.ts';
import { SurfaceReader } from './surface-reader.ts';
import { WordOrder } from './word-order.ts';

/** A clause that says at least this much counts in full. */
const CLAUSE_INFORMATION = 2.2;
/** An alias has to be this much better than the title to be shown in its place. */
const ALIAS_LEAD = 0.05;

/** Information-weighted alignment of one query with titles, aliases and bodies. */
export class Aligner {
  private readonly index: LiveIndex;
  private readonly information: Information;
  private readonly surface = new SurfaceReader();
  private readonly meter: PieceMeter;
  private readonly order = new WordOrder();
  private pieces: AlignedPiece[] = [];
  private sequence: number[] = [];
  private isLong = false;
  private isMessage = false;
  private byClause = false;
  private asks: Float32Array = new Float32Array(1);
  private mass = new Float32Array(1);
  private reference = 0;
  private gained = new Float32Array(1);
  private hit = new Float32Array(1);

  constructor(index: LiveIndex, information: Information) {
    this.index = index;
    this.information = information;
    this.meter = new PieceMeter(information, index.vocabulary);
  }

  /** Takes a query; gives how much each clause says. */
  begin(query: Query, byClause: boolean): Float32Array {
    this.isLong = query.isLong;
    this.isMessage = query.isMessage;
    this.byClause = byClause;
    this.asks = query.asks;
    this.mass = new Float32Array(query.clauses);
    this.gained = new Float32Array(query.clauses);
    this.hit = new Float32Array(query.clauses);
    this.sequence = [];
    this.pieces = query.pieces.map((piece) =>
      preparePiece(piece, this.information, this.index, this.isLong),
    );
    for (const { clause, weight, characters, term } of this.pieces) {
      (this.mass[clause] as number) += weight;
      if (!characters) this.sequence.push(term >= 0 ? 65536 + term : -1);
      else for (const character of characters) this.sequence.push(character);
    }
    let most = 0;
    for (const mass of this.mass) most = Math.max(most, mass);
    this.reference = Math.min(most, CLAUSE_INFORMATION);
    return this.mass;
  }

  /** 0..1: how much a clause tells, and asks. */
  saysOf(clause: number): number {
    const tells = Math.min(1, (this.mass[clause] as number) / this.reference);
    return tells * (this.asks[clause] as number);
  }

  /** The best surface of a document. */
  align(document: number): Alignment {
    const tokens = this.index.surfacesOf(document);
    let best = emptyAlignment();
    let bestValue = -1;
    let surface = 0;
    for (let at = 0; at <= tokens.length; surface++) {
      const end = this.surface.read(tokens, at, this.information);
      const found = this.alignSurface();
      const value =
        found.alignment + found.overlap + found.exact + found.clauseAlignment + found.clauseOverlap;
      if (value > bestValue + (surface ? ALIAS_LEAD : 0)) {
        bestValue = value;
        best = found;
        best.surface = surface;
      }
      at = end + 1;
    }
    return best;
  }

  /** How much of the query one text of its own (a body) holds. */
  alignText(tokens: string): Alignment {
    this.surface.read(tokens, 0, this.information);
    return this.alignSurface();
  }

  private alignSurface(): Alignment {
    const result = emptyAlignment();
    const { surface, meter, order } = this;
    if (!surface.count) return result;
    if (this.byClause) {
      this.gained.fill(0);
      this.hit.fill(0);
    }
    if (this.isMessage) order.begin(this.mass.length);
    let gained = 0;
    let hit = 0;
    let all = 0;
    for (const piece of this.pieces) {
      meter.measure(piece, surface, !this.isLong);
      all += piece.weight;
      gained += meter.gain;
      hit += meter.hit;
      if (this.isMessage) order.add(piece, meter.gain > 0, surface, meter);
      if (!this.byClause) continue;
      (this.gained[piece.clause] as number) += meter.gain;
      (this.hit[piece.clause] as number) += meter.hit;
    }
    result.alignment = all ? gained / all : 0;
    result.overlap = Math.min(1, (2 * hit) / (all + surface.total + 0.01));
    if (this.isMessage) result.order = order.ofAll();
    if (this.byClause) this.measureClauses(result, surface.total);
    this.measureSequence(result);
    return result;
  }

  private measureClauses(result: Alignment, total: number): void {
    this.mass.forEach((mass, clause) => {
      if (mass <= 0) return;
      const tells = Math.min(1, mass / this.reference);
      const says = this.saysOf(clause);
      const hit = this.hit[clause] as number;
      const aligned = (this.gained[clause] as number) / mass;
      const overlap = Math.min(1, (2 * hit) / (mass + total + 0.01));
      const covered = Math.min(1, hit / (total + 0.3));
      result.clauseFit = Math.max(result.clauseFit, tells * fitOf(aligned, overlap));
      result.clauseAlignment = Math.max(result.clauseAlignment, says * aligned);
      result.clauseOverlap = Math.max(result.clauseOverlap, says * overlap);
      result.clauseOrder = Math.max(result.clauseOrder, says * this.order.ofClause(clause));
      result.titleCovered = Math.max(result.titleCovered, says * covered);
    });
  }

  /** Whether the query stands in the surface token by token. */
  private measureSequence(result: Alignment): void {
    const { sequence } = this;
    const { words, units, count } = this.surface;
    const { length } = sequence;
    if (this.isLong || length > count || !length) return;
    for (let start = 0; start + length <= count; start++) {
      let same = 0;
      while (same < length) {
        const term = words[start + same] as number;
        const token = term >= 0 ? 65536 + term : (units[start + same] as number);
        if (sequence[same] !== token) break;
        same++;
      }
      if (same < length) continue;
      result.exact = length === count ? 1 : start === 0 ? 0.6 : 0.5;
      result.prefix = start === 0 ? 1 : 0;
      return;
    }
  }
}
