import { mix, nearnessOf } from './near-features';

/** Of 30 smallest hashes, three in a row must agree: finds 99 of 100 pairs that share 3/4. */
const BANDS = 10;
const PER_BAND = 3;
const BINS = BANDS * PER_BAND;
/**
 * Neighbours looked at per band, the newest first. A file of a hundred thousand texts from one
 * mould would otherwise compare each with all.
 */
const MOST_NEIGHBOURS = 8;

/**
 * Finds texts that share most of their features without comparing all with all: one-permutation
 * MinHash (Li, Owen, Zhang 2012) in bands, then the exact share.
 */
export class NearIndex {
  readonly #features: Uint32Array[] = [];
  /** Band's hash → the newest entry of its chain; `entry` = number · BANDS + band. */
  readonly #newest = new Map<number, number>();
  #before: Int32Array;

  constructor(capacity: number) {
    this.#before = new Int32Array(capacity * BANDS).fill(-1);
  }

  /** Adds a text; its number is how many were added before. At most `capacity`. */
  add(features: Uint32Array): void {
    const number = this.#features.push(features) - 1;
    if (features.length === 0) return;
    for (const [band, hash] of bandsOf(features).entries()) {
      const entry = number * BANDS + band;
      this.#before[entry] = this.#newest.get(hash) ?? -1;
      this.#newest.set(hash, entry);
    }
  }

  /** Hands over every known text that is at least this near, in no order. */
  find(
    features: Uint32Array,
    least: number,
    see: (number: number, nearness: number) => void,
  ): void {
    if (features.length === 0) return;
    const seen = new Set<number>();
    for (const hash of bandsOf(features)) {
      let entry = this.#newest.get(hash) ?? -1;
      for (let step = 0; entry >= 0 && step < MOST_NEIGHBOURS; step++) {
        const number = Math.floor(entry / BANDS);
        entry = this.#before[entry] as number;
        if (seen.has(number)) continue;
        seen.add(number);
        const nearness = nearnessOf(features, this.#features[number] as Uint32Array);
        if (nearness >= least) see(number, nearness);
      }
    }
  }
}

const smallest = new Uint32Array(BINS);
const EMPTY = 0xffffffff;

function bandsOf(features: Uint32Array): number[] {
  smallest.fill(EMPTY);
  for (const feature of features) {
    const bin = feature % BINS;
    const value = mix(feature);
    if (value < (smallest[bin] as number)) smallest[bin] = value;
  }
  // An empty bin takes the next full one's value (rotation, Shrivastava and Li 2014).
  for (let bin = 0; bin < BINS; bin++) {
    for (let step = 1; smallest[bin] === EMPTY && step < BINS; step++) {
      const next = smallest[(bin + step) % BINS] as number;
      if (next !== EMPTY) smallest[bin] = next;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band + 1;
    for (let i = 0; i < PER_BAND; i++) hash = mix(hash ^ (smallest[band * PER_BAND + i] as number));
    return hash;
  });
}
