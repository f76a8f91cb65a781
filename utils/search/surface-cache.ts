/** Entries of one generation: some hundred keystrokes; two generations take 200 kB. */
const GENERATION = 1024;

/** Remembers the surfaces of documents asked for lately: two generations, the older one dropped. */
export class SurfaceCache {
  private young = new Map<number, string>();
  private old = new Map<number, string>();

  get(document: number, read: () => string): string {
    const known = this.young.get(document);
    if (known) return known;
    const tokens = this.old.get(document) ?? read();
    if (this.young.size >= GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(document, tokens);
    return tokens;
  }
}
