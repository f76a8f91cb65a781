import { SYLLABLE_ID, type SyllableRange, syllablesFrom } from './pinyin.ts';
import { ROOT, stepTo, syllableAt } from './syllable-tree.ts';

/** One way to read letters as pinyin. `initials` counts pieces that are only an initial. */
export interface Reading {
  pieces: SyllableRange[];
  cost: number;
  complete: number;
  initials: number;
  repaired: boolean;
}

const INITIALS = new Set([...'bpmfdtnlgkhjqxrzcsyw', 'zh', 'ch', 'sh', 'a', 'o', 'e']);
const LONGEST_SYLLABLE = 6;
const LONGEST_RUN = 40;
/** A half-typed last syllable, beside 1 for a whole one. */
const HALF_TYPED = 1.3;

/**
 * The cheapest readings of a run of letters, best first. A complete syllable costs about 1, a
 * half-typed last syllable 1.2, a lone initial 1.95, so whole syllables win over initials.
 */
export function readPinyin(run: string, limit: number): Reading[] {
  const length = run.length;
  if (length > LONGEST_RUN) return [];
  const best: Reading[][] = Array.from({ length: length + 1 }, () => []);
  best[0] = [{ pieces: [], cost: 0, complete: 0, initials: 0, repaired: false }];
  for (let at = 0; at < length; at++) {
    for (const state of best[at] as Reading[]) {
      for (let size = 1; size <= LONGEST_SYLLABLE && at + size <= length; size++) {
        const end = at + size;
        for (const step of stepsFor(run.slice(at, end), at, end === length, state)) {
          keepBest(best[end] as Reading[], step, limit + 1);
        }
      }
    }
  }
  return (best[length] as Reading[]).filter((reading) => reading.pieces.length).slice(0, limit);
}

function stepsFor(piece: string, at: number, isTail: boolean, state: Reading): Reading[] {
  const size = piece.length;
  const spelled = piece === 'lue' ? 'lve' : piece === 'nue' ? 'nve' : piece;
  const id = SYLLABLE_ID.get(spelled);
  const steps: Reading[] = [];
  const step = (cost: number, range: SyllableRange, complete: number, initials: number) =>
    steps.push({
      pieces: [...state.pieces, range],
      cost: state.cost + cost,
      complete: state.complete + complete,
      initials: state.initials + initials,
      repaired: false,
    });
  if (id !== undefined) step(size === 1 ? 1.35 : 1 - size * 0.02, [id, id + 1], 1, 0);
  if (id === undefined && isTail) {
    const half = size > 1 || (at > 0 && INITIALS.has(piece) && state.initials === 0);
    const range = syllablesFrom(piece);
    if (half && range[1] > range[0]) step((size > 1 ? 1.25 : 1.5) - size * 0.02, range, 0, 0);
  }
  if (INITIALS.has(piece) && (id === undefined || size === 1)) {
    const range = syllablesFrom(piece);
    if (range[1] - range[0] > 1) step(1.95, range, 0, 1);
  }
  return steps;
}

function keepBest(list: Reading[], reading: Reading, limit: number): void {
  let at = list.length;
  while (at > 0 && (list[at - 1] as Reading).cost > reading.cost) at--;
  if (at >= limit) return;
  list.splice(at, 0, reading);
  if (list.length > limit) list.length = limit;
}

/** Scratch space of `splitSyllables`: the least cost to each place, and where its syllable began. */
const best = new Float64Array(LONGEST_RUN + 1);
const from = new Uint8Array(LONGEST_RUN + 1);
const NEVER = 100;

/** The fewest complete syllables (the last may be half typed); null when it cannot be read. */
export function splitSyllables(run: string): SyllableRange[] | null {
  const { length } = run;
  if (length > LONGEST_RUN) return null;
  best.fill(NEVER, 0, length + 1);
  best[0] = 0;
  let tailAt = -1;
  let tailCost = NEVER;
  for (let at = 0; at < length; at++) {
    const here = best[at] as number;
    if (here === NEVER) continue;
    let end = at;
    for (let node = ROOT; end < length; ) {
      node = stepTo(node, run.charCodeAt(end));
      if (node === ROOT) break;
      end++;
      const cost = here + (end === at + 1 ? 2 : 1);
      if (syllableAt(node) >= 0 && cost < (best[end] as number)) {
        best[end] = cost;
        from[end] = at;
      }
      const isTail = end === length && at > 0 && end - at < LONGEST_SYLLABLE;
      if (!isTail || here + HALF_TYPED >= tailCost) continue;
      tailCost = here + HALF_TYPED;
      tailAt = at;
    }
  }
  const pieces: SyllableRange[] = [];
  let end = length;
  const whole = best[length] as number;
  if (whole === NEVER || whole > tailCost + 0.5) {
    if (tailAt < 0) return null;
    pieces.push(syllablesFrom(run.slice(tailAt)));
    end = tailAt;
  }
  while (end > 0) {
    const start = from[end] as number;
    const id = SYLLABLE_ID.get(run.slice(start, end)) as number;
    pieces.push([id, id + 1]);
    end = start;
  }
  return pieces.reverse();
}
