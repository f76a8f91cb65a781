/** A binary min-heap of the best documents seen; ties keep the lower document number. */
export class BestDocuments {
  private readonly scores: Float32Array;
  private readonly documents: Uint32Array;
  private size = 0;

  constructor(capacity: number) {
    this.scores = new Float32Array(capacity);
    this.documents = new Uint32Array(capacity);
  }

  /** The score a document must beat to get in. */
  get bar(): number {
    return this.size < this.scores.length ? Number.NEGATIVE_INFINITY : (this.scores[0] as number);
  }

  add(document: number, score: number): void {
    if (this.size < this.scores.length) this.rise(this.size++, document, score);
    else if (this.scores.length) this.sink(document, score);
  }

  list(): Uint32Array {
    return this.documents.slice(0, this.size);
  }

  private rise(from: number, document: number, score: number): void {
    const { scores, documents } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((scores[parent] as number) <= score) break;
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
      if (child + 1 < this.size && (scores[child + 1] as number) < (scores[child] as number))
        child++;
      if (score <= (scores[child] as number)) break;
      scores[at] = scores[child] as number;
      documents[at] = documents[child] as number;
      at = child;
    }
    scores[at] = score;
    documents[at] = document;
  }
}
