import { type Box, isTextBox } from './box';

/** The box's memory of the caret follows by event; it comes within a task. ms */
const PATIENCE = 100;

/**
 * Selects a piece of what a box holds, or puts the caret before or after everything for an
 * empty one.
 * @param draft what `readBox` gave, in which `piece` stands at `start`
 * @returns false where the piece cannot be found in the box again
 */
export async function selectPiece(
  box: Box,
  draft: string,
  start: number,
  piece: string,
): Promise<boolean> {
  const number = piece === '' ? 0 : draft.slice(0, start).split(piece).length - 1;
  if (isTextBox(box)) {
    const at = piece === '' ? edge(box.value, start) : nth(box.value, piece, number);
    if (at < 0) return false;
    box.setSelectionRange(at, at + piece.length);
    return true;
  }
  const range = findRange(box, start, piece, number);
  const selection = box.ownerDocument.getSelection();
  if (!range || !selection) return false;
  const changed = selectionChange(box.ownerDocument);
  selection.removeAllRanges();
  selection.addRange(range);
  await changed;
  return true;
}

/** Before everything for a start of 0, else behind all but white space. */
const edge = (text: string, start: number): number => (start === 0 ? 0 : text.trimEnd().length);

function nth(text: string, piece: string, number: number): number {
  let at = text.indexOf(piece);
  for (let i = 0; i < number && at >= 0; i++) at = text.indexOf(piece, at + piece.length);
  return at;
}

function findRange(box: HTMLElement, start: number, piece: string, number: number): Range | null {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length });
    text += node.textContent ?? '';
  }
  const at = piece === '' ? edge(text, start) : nth(text, piece, number);
  if (at < 0) return null;
  const place = (offset: number) => {
    const holder = nodes.findLast(({ from }) => from <= offset);
    return holder && ([holder.node, offset - holder.from] as const);
  };
  const from = place(at);
  const to = place(at + piece.length);
  if (!from || !to) return null;
  const range = box.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function selectionChange(page: Document): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    page.addEventListener('selectionchange', done, { once: true });
    setTimeout(done, PATIENCE);
  });
}
