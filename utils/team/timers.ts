/** Things to do later, none of them after the end. */
export class Timers {
  #isOver = false;
  readonly #waiting = new Set<ReturnType<typeof setTimeout>>();

  /** @param ms from now */
  later(ms: number, run: () => Promise<void>): void {
    if (this.#isOver) return;
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      void run();
    }, ms);
    this.#waiting.add(timer);
  }

  end(): void {
    this.#isOver = true;
    for (const timer of this.#waiting) clearTimeout(timer);
  }
}
