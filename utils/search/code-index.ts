import { fold } from '../text/normalise.ts';
import type { BaseIndex } from './index-data.ts';

/** Codes compare without case, width, surrounding space and leading slashes. */
export const foldCode = (code: string): string =>
  fold(code)
    .trim()
    .replace(/^[/\\#]+/, '');

/** Finds items by quick code, whole or begun. */
export class CodeIndex {
  private readonly base: BaseIndex;
  private readonly added: [code: string, document: number][] = [];

  constructor(base: BaseIndex) {
    this.base = base;
  }

  add(codes: string[], document: number): void {
    for (const code of codes) this.added.push([foldCode(code), document]);
  }

  /** Visits the documents whose code starts with `typed` (already folded), at most `limit`. */
  eachFrom(typed: string, limit: number, visit: (document: number, whole: boolean) => void): void {
    const { codes, codeOwners } = this.base;
    let low = 0;
    let high = codes.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((codes[mid] as string) < typed) low = mid + 1;
      else high = mid;
    }
    let left = limit;
    for (let i = low; i < codes.length && left > 0; i++, left--) {
      const code = codes[i] as string;
      if (!code.startsWith(typed)) break;
      visit(codeOwners[i] as number, code === typed);
    }
    for (const [code, document] of this.added) {
      if (code.startsWith(typed)) visit(document, code === typed);
    }
  }
}
