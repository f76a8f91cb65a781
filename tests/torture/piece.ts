/** What one piece of torture did to the product, and what became of it. */
export interface Result {
  piece: string;
  browser: string;
  seed: number;
  tries: number;
  /** Tries after which nothing was lost or doubled and the desk answered in time. */
  survived: number;
  /** Saved things that are gone, and packs that are there in part. */
  lost: number;
  /** Reminders that are there twice or fired twice, texts inserted twice. */
  doubled: number;
  /** The longest time until the desk answered again, ms. */
  slowest: number;
  /** What went wrong, a line for each try that did not survive. */
  problems: string[];
}

export interface Task {
  seed: number;
  tries: number;
  random(): number;
}

export interface Piece {
  /** How often `npm run torture` tries it when it is not told. */
  tries: number;
  what: string;
  run(task: Task): Promise<Omit<Result, 'piece' | 'browser' | 'seed'>>;
}

/** The desk answers again within this time, ms: what the issue promises. */
const USABLE = 2_000;

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** A random moment is what is tried out here: nothing announces it. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Adds up tries. */
export class Score {
  private readonly found = {
    tries: 0,
    survived: 0,
    lost: 0,
    doubled: 0,
    slowest: 0,
    problems: [] as string[],
  };

  /** @param back ms until the desk answered again; not a number when it did not */
  add(name: string, back: number, damage: { lost: string[]; doubled: string[] }): void {
    const { found } = this;
    found.tries += 1;
    found.lost += damage.lost.length;
    found.doubled += damage.doubled.length;
    if (!Number.isNaN(back)) found.slowest = Math.max(found.slowest, back);
    const late = back <= USABLE || Number.isNaN(back) ? [] : [`usable after ${back.toFixed(0)} ms`];
    const problems = [...damage.lost, ...damage.doubled, ...late];
    if (problems.length === 0) found.survived += 1;
    else found.problems.push(`try ${found.tries} (${name}): ${problems.join('; ')}`);
    const mark = problems.length === 0 ? '✓' : `✗ ${problems.join('; ')}`;
    console.log(`  ${found.tries} ${name}: back after ${back.toFixed(0)} ms ${mark}`);
  }

  result(): typeof this.found {
    return this.found;
  }
}
