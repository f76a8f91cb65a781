/** A binary min-heap of the best documents seen; `compare` decides between equal scores. */
export class BestDocuments {
  private readonly scores: Float32Array;
  private readonly documents: Uint32Array;
  private readonly compare: (a: number, b: number) => number;
  private size = 0;

  constructor(capacity: number, compare: (a: number, b: number) => number) {
    this.compare = compare;
    this.scores = new Float32Array(capacity);
    this.documents = new Uint32Array(capacity);
  }

  /** The score a document must reach to get in. */
  get bar(): number {
    return this.size < this.scores.length ? Number.NEGATIVE_INFINITY : (this.scores[0] as number);
  }

  /** Takes a document; its score is compared in single precision. */
  add(document: number, score: number): void {
    if (this.size < this.scores.length) this.rise(this.size++, document, score);
    else if (this.size && this.isWorse(0, document, score)) this.sink(document, score);
  }

  list(): Uint32Array {
    return this.documents.slice(0, this.size);
  }

  private rise(from: number, document: number, score: number): void {
    const { scores, documents } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isWorse(parent, document, score)) break;
      scores[at] = scores[parent] as number;
      documents[at] = documents[parent] as number;
      at = parent;
    }
    scores[at] = score;
    documents[at] = document;
  }

  private sink(document: number, score: number): void {
    const { scores, documents } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      const next = child + 1;
      if (
        next < this.size &&
        this.isWorse(next, documents[child] as number, scores[child] as number)
      ) {
        child = next;
      }
      if (!this.isWorse(child, document, score)) break;
      scores[at] = scores[child] as number;
      documents[at] = documents[child] as number;
      at = child;
    }
    scores[at] = score;
    documents[at] = document;
  }

  private isWorse(at: number, document: number, score: number): boolean {
    const difference = (this.scores[at] as number) - score;
    if (difference) return difference < 0;
    return this.compare(this.documents[at] as number, document) > 0;
  }
}
