import type { AlignedPiece, PieceMeter } from './measure-piece.ts';
import type { SurfaceReader } from './surface-reader.ts';

/** Two neighbouring words are worth their mean information, at most this. */
const WORTH_AT_MOST = 0.8;
/** What stands for a word when their order is compared: itself, a form of it, its beginning. */
const SAME_WORD = 0.8;

/** Which neighbouring words of a message stand side by side on one surface, too. */
export class WordOrder {
  private worth = new Float32Array(1);
  private kept = new Float32Array(1);
  private before: AlignedPiece | null = null;
  private wasThere = false;

  /** Starts a surface. */
  begin(clauses: number): void {
    if (this.worth.length !== clauses) {
      this.worth = new Float32Array(clauses);
      this.kept = new Float32Array(clauses);
    }
    this.worth.fill(0);
    this.kept.fill(0);
    this.before = null;
  }

  /** Takes the pieces of the query in order; `isThere` when the surface has the piece at all. */
  add(piece: AlignedPiece, isThere: boolean, surface: SurfaceReader, meter: PieceMeter): void {
    const { before } = this;
    this.before = piece.characters ? null : piece;
    const wasThere = this.wasThere;
    this.wasThere = isThere;
    if (!before || piece.characters || before.clause !== piece.clause) return;
    const worth = Math.min(WORTH_AT_MOST, (before.weight + piece.weight) / 2);
    (this.worth[piece.clause] as number) += worth;
    if (wasThere && isThere && standTogether(before, piece, surface, meter)) {
      (this.kept[piece.clause] as number) += worth;
    }
  }

  /** Share (0..1) of the neighbours of one clause that the surface keeps together. */
  ofClause(clause: number): number {
    const worth = this.worth[clause] as number;
    return worth ? (this.kept[clause] as number) / worth : 0;
  }

  /** The same share over the whole query. */
  ofAll(): number {
    let worth = 0;
    let kept = 0;
    for (const value of this.worth) worth += value;
    for (const value of this.kept) kept += value;
    return worth ? kept / worth : 0;
  }
}

function standTogether(
  first: AlignedPiece,
  second: AlignedPiece,
  { words, count }: SurfaceReader,
  meter: PieceMeter,
): boolean {
  for (let x = 0; x + 1 < count; x++) {
    const term = words[x] as number;
    const next = words[x + 1] as number;
    if (term < 0 || next < 0 || meter.matchWord(first, term) <= SAME_WORD) continue;
    if (meter.matchWord(second, next) > SAME_WORD) return true;
  }
  return false;
}
