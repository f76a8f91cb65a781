import { FIRST_HAN, foldUnit, isHan, LAST_HAN } from '../text/normalise.ts';
import { growUint16, growUint32 } from './growable.ts';
import { LONGEST_SURFACE, SURFACES_PER_ITEM } from './index-data.ts';

/**
 * The Han characters of all titles and aliases in one row, as dense numbers (0 ends a run), so
 * that one Shift-And pass can look for any reading of a query.
 */
export class HanStream {
  private readonly row = growUint16(1 << 12);
  private readonly starts = growUint32(1 << 8);
  private readonly numberOf = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  /** The character of each dense number; number 0 is the end of a run. */
  readonly characters: number[] = [0];

  get documents(): number {
    return this.starts.length;
  }

  get length(): number {
    return this.row.length;
  }

  get units(): Uint16Array {
    return this.row.data;
  }

  /** Appends the next document's title and aliases. */
  add(title: string, aliases: string[]): void {
    this.starts.push(this.row.length);
    this.addRuns(title);
    for (const alias of aliases.slice(0, SURFACES_PER_ITEM)) this.addRuns(alias);
  }

  /** Nothing more is expected soon: gives back the room kept for it. */
  trim(): void {
    this.row.trim();
    this.starts.trim();
  }

  private addRuns(text: string): void {
    let open = false;
    const length = Math.min(text.length, LONGEST_SURFACE);
    for (let i = 0; i < length; i++) {
      const unit = foldUnit(text.charCodeAt(i));
      if (isHan(unit)) this.row.push(this.numberFor(unit));
      else if (open) this.row.push(0);
      open = isHan(unit);
    }
    if (open) this.row.push(0);
  }

  start(document: number): number {
    return this.starts.data[document] as number;
  }

  end(document: number): number {
    const next = document + 1;
    return next < this.starts.length ? (this.starts.data[next] as number) : this.row.length;
  }

  private numberFor(unit: number): number {
    const known = this.numberOf[unit - FIRST_HAN] as number;
    if (known) return known;
    const number = this.characters.length;
    this.numberOf[unit - FIRST_HAN] = number;
    this.characters.push(unit);
    return number;
  }
}
