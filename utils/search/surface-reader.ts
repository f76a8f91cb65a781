import { SURFACE_BREAK, WORD_ESCAPE, WORD_ESCAPE_END } from './index-data.ts';
import type { Information } from './information.ts';

/** Tokens of one surface that are aligned; the rest of a longer text is passed over. */
export const TOKENS_AT_MOST = 200;

/** One surface unpacked for measuring; reused for every surface of a search. */
export class SurfaceReader {
  /** Characters (0 where a word stands) and word terms (-1 where a character stands). */
  readonly units = new Uint16Array(TOKENS_AT_MOST);
  readonly words = new Int32Array(TOKENS_AT_MOST);
  count = 0;
  /** Information of all tokens. */
  total = 0;
  hasWords = false;

  /** Reads the surface that starts at an offset; gives the offset of its end. */
  read(tokens: string, from: number, information: Information): number {
    this.count = 0;
    this.total = 0;
    this.hasWords = false;
    let at = from;
    for (; at < tokens.length; at++) {
      const unit = tokens.charCodeAt(at);
      if (unit === SURFACE_BREAK) break;
      const isWord = unit >= WORD_ESCAPE && unit < WORD_ESCAPE_END;
      if (isWord) at++;
      if (this.count === TOKENS_AT_MOST) continue;
      const term = isWord ? ((unit - WORD_ESCAPE) << 16) | tokens.charCodeAt(at) : -1;
      this.units[this.count] = isWord ? 0 : unit;
      this.words[this.count++] = term;
      this.total += isWord ? information.word(term) : information.character(unit);
      if (isWord) this.hasWords = true;
    }
    return at;
  }
}
