import { fingerprint } from './fingerprint';

/** Fingerprint of each row as an operation left it, by key; null = removed. */
export type Prints = Map<string, number | null>;

/** The same as it is stored: a hundred thousand pairs would be slow to write and to read. */
export interface StoredPrints {
  keys: string[];
  /** Float64 for each key; NaN = removed. */
  prints: ArrayBuffer;
}

export function packPrints(prints: Prints): StoredPrints {
  const numbers = Float64Array.from(prints.values(), (print) => print ?? Number.NaN);
  return { keys: [...prints.keys()], prints: numbers.buffer };
}

export function unpackPrints({ keys, prints }: StoredPrints): Prints {
  const numbers = new Float64Array(prints);
  return new Map(
    keys.map((key, i) => {
      const print = numbers[i] as number;
      return [key, Number.isNaN(print) ? null : print];
    }),
  );
}

/** Keys whose rows are no longer as they were left. */
export function listDiffering(prints: Prints, now: ReadonlyMap<string, object>): string[] {
  const differing: string[] = [];
  for (const [key, print] of prints) {
    const row = now.get(key);
    if ((row ? fingerprint(row) : null) !== print) differing.push(key);
  }
  return differing;
}
