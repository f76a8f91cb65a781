/** How a long job is cut: slices of `sliceMs` milliseconds (default 20), then a pause. */
export interface SliceOptions {
  sliceMs?: number;
  pause?: () => Promise<void>;
  signal?: AbortSignal;
}

/** Runs a pausable job to its end at once. */
export function runToEnd<T>(job: Generator<undefined, T>): T {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Runs a pausable job in slices. Rejects with the signal's reason when aborted in a pause. */
export async function runInSlices<T>(
  job: Generator<undefined, T>,
  { sliceMs = 20, pause = nextTask, signal }: SliceOptions,
): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
    if (performance.now() - started < sliceMs) continue;
    await pause();
    signal?.throwIfAborted();
    started = performance.now();
  }
}
