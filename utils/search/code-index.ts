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

  /** Live documents whose code starts with `typed` (already folded): the first `limit` codes. */
  startingWith(
    typed: string,
    limit: number,
    isLive: (document: number) => boolean,
  ): { document: number; whole: boolean }[] {
    const { codes, codeOwners } = this.base;
    let low = 0;
    let high = codes.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((codes[mid] as string) < typed) low = mid + 1;
      else high = mid;
    }
    const found: [code: string, document: number][] = [];
    for (let i = low; i < codes.length && found.length < limit; i++) {
      const code = codes[i] as string;
      if (!code.startsWith(typed)) break;
      const document = codeOwners[i] as number;
      if (isLive(document)) found.push([code, document]);
    }
    for (const [code, document] of this.added) {
      if (code.startsWith(typed) && isLive(document)) found.push([code, document]);
    }
    found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return found.slice(0, limit).map(([code, document]) => ({ document, whole: code === typed }));
  }
}
