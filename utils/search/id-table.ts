/** Documents by the hash of their id: eight bytes a slot, and no copy of the ids. */
export class IdTable {
  private hashes: Uint32Array;
  private documents: Int32Array;
  private used = 0;

  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(expected * 1.5 + 64));
    this.hashes = new Uint32Array(size);
    this.documents = new Int32Array(size).fill(-1);
  }

  /** Adds a document; what had the id before stays until `find` is told that it is not meant. */
  add(id: string, document: number): void {
    if (this.used * 1.25 > this.documents.length) this.grow();
    this.place(hashOf(id), document);
    this.used++;
  }

  /** The document of an id that `isMeant` accepts, or -1. */
  find(id: string, isMeant: (document: number) => boolean): number {
    const hash = hashOf(id);
    const mask = this.documents.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const document = this.documents[slot] as number;
      if (document < 0) return -1;
      if (this.hashes[slot] === hash && isMeant(document)) return document;
    }
  }

  private place(hash: number, document: number): void {
    const mask = this.documents.length - 1;
    let slot = hash & mask;
    while ((this.documents[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.hashes[slot] = hash;
    this.documents[slot] = document;
  }

  private grow(): void {
    const { hashes, documents } = this;
    this.hashes = new Uint32Array(documents.length * 2);
    this.documents = new Int32Array(documents.length * 2).fill(-1);
    documents.forEach((document, slot) => {
      if (document >= 0) this.place(hashes[slot] as number, document);
    });
  }
}

function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
