import { mix, nearnessOf } from './near-features';

/** Of 30 smallest hashes, three in a row must agree: finds 99 of 100 pairs that share 3/4. */
const BANDS = 10;
const PER_BAND = 3;
const BINS = BANDS * PER_BAND;
/**
 * Neighbours looked at per band, the newest first. A file of a hundred thousand texts from one
 * mould would otherwise compare each with all.
 */
const MOST_NEIGHBOURS = 4;

/**
 * Finds texts that share most of their features without comparing all with all: one-permutation
 * MinHash (Li, Owen, Zhang 2012) in bands, then the exact share.
 */
export class NearIndex {
  readonly #features: Uint32Array[] = [];
  /** Band's hash → the newest entry of its chain; `entry` = number · BANDS + band. */
  readonly #newest = new Map<number, number>();
  readonly #before: Int32Array;
  /** The search that last looked at each text. */
  readonly #seenAt: Int32Array;
  #turn = 0;

  constructor(capacity: number) {
    this.#before = new Int32Array(capacity * BANDS).fill(-1);
    this.#seenAt = new Int32Array(capacity);
  }

  /**
   * Hands over every known text that is at least this near, in no order; then, with `adds`,
   * knows this one too. Its number is how many were added before, at most `capacity`.
   */
  find(
    features: Uint32Array,
    least: number,
    see: (number: number, nearness: number) => void,
    adds = false,
  ): void {
    const number = this.#features.length;
    if (adds) this.#features.push(features);
    if (features.length === 0) return;
    this.#turn++;
    const bands = bandsOf(features);
    for (let band = 0; band < BANDS; band++) {
      const hash = bands[band] as number;
      const newest = this.#newest.get(hash) ?? -1;
      this.#compare(newest, features, least, see);
      if (!adds) continue;
      const entry = number * BANDS + band;
      this.#before[entry] = newest;
      this.#newest.set(hash, entry);
    }
  }

  #compare(
    newest: number,
    features: Uint32Array,
    least: number,
    see: (number: number, nearness: number) => void,
  ): void {
    let entry = newest;
    for (let step = 0; entry >= 0 && step < MOST_NEIGHBOURS; step++) {
      const number = Math.floor(entry / BANDS);
      entry = this.#before[entry] as number;
      if (this.#seenAt[number] === this.#turn) continue;
      this.#seenAt[number] = this.#turn;
      const other = this.#features[number];
      // Two lists of lengths this different cannot be near enough.
      if (!other || mostNearness(other.length, features.length) < least) continue;
      const nearness = nearnessOf(features, other, least);
      if (nearness >= least) see(number, nearness);
    }
  }
}

const mostNearness = (a: number, b: number) => (2 * Math.min(a, b)) / (a + b);

const smallest = new Uint32Array(BINS);
const bandHashes = new Int32Array(BANDS);
const EMPTY = 0xffffffff;

/** Valid until the next call. */
function bandsOf(features: Uint32Array): Int32Array {
  smallest.fill(EMPTY);
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as number;
    const bin = feature % BINS;
    const value = mix(feature);
    if (value < (smallest[bin] as number)) smallest[bin] = value;
  }
  // An empty bin takes the next full one's value (rotation, Shrivastava and Li 2014).
  let carried = EMPTY;
  for (let bin = 2 * BINS - 1; bin >= 0; bin--) {
    const value = smallest[bin % BINS] as number;
    if (value === EMPTY) smallest[bin % BINS] = carried;
    else carried = value;
  }
  for (let band = 0; band < BANDS; band++) {
    let hash = band + 1;
    for (let i = 0; i < PER_BAND; i++) hash = mix(hash ^ (smallest[band * PER_BAND + i] as number));
    // Signed 31 bits: the engine keeps such keys without boxing them.
    bandHashes[band] = hash >>> 2;
  }
  return bandHashes;
}
