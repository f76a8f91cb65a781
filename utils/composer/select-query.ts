import { type Box, isTextBox } from './box';
import { rangeIn, select } from './selection';

/** A piece of the box to replace, because the agent typed it for us: `/yf`. */
export interface Replace {
  /** UTF-16 offset in a text box; in a rich box the query stands right before the caret. */
  start: number;
  text: string;
}

/**
 * Selects the query, if it still stands there.
 * @returns whether the selection was moved
 */
export function selectQuery(box: Box, { start, text }: Replace): boolean {
  if (isTextBox(box)) {
    if (box.value.slice(start, start + text.length) !== text) return false;
    box.setSelectionRange(start, start + text.length);
    return true;
  }
  const range = rangeIn(box);
  const node = range?.endContainer;
  const caret = range?.endOffset ?? 0;
  if (!node || node.nodeType !== Node.TEXT_NODE) return false;
  if (node.textContent?.slice(caret - text.length, caret) !== text) return false;
  const ends = { startContainer: node, startOffset: caret - text.length };
  select(box, { ...ends, endContainer: node, endOffset: caret });
  return true;
}
