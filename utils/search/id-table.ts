/** Documents by the hash of their id: four bytes a slot, and no copy of the ids. */
export class IdTable {
  private readonly hashOf: (document: number) => number;
  private documents: Int32Array;
  private used = 0;

  constructor(expected: number, hashOf: (document: number) => number) {
    this.hashOf = hashOf;
    this.documents = new Int32Array(2 ** Math.ceil(Math.log2(expected * 1.5 + 64))).fill(-1);
  }

  /** Adds a document; what had the id before stays until `find` is told that it is not meant. */
  add(document: number): void {
    if (this.used * 1.25 > this.documents.length) this.grow();
    this.place(document);
    this.used++;
  }

  /** The document of an id with this hash that `isMeant` accepts, or -1. */
  find(hash: number, isMeant: (document: number) => boolean): number {
    const mask = this.documents.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const document = this.documents[slot] as number;
      if (document < 0) return -1;
      if (this.hashOf(document) === hash && isMeant(document)) return document;
    }
  }

  private place(document: number): void {
    const mask = this.documents.length - 1;
    let slot = this.hashOf(document) & mask;
    while ((this.documents[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.documents[slot] = document;
  }

  private grow(): void {
    const { documents } = this;
    this.documents = new Int32Array(documents.length * 2).fill(-1);
    for (const document of documents) if (document >= 0) this.place(document);
  }
}
