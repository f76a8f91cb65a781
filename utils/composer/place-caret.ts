import { type Box, isTextBox } from './box';

/** Farther than this the caret stays where it is: rich boxes move it step by step. */
const FARTHEST = 2_000;

/** Moves the caret back from the end of what was just inserted. */
export function placeCaret(box: Box, back: number): void {
  if (back <= 0 || back > FARTHEST) return;
  if (isTextBox(box)) {
    const at = Math.max(0, (box.selectionEnd ?? 0) - back);
    box.setSelectionRange(at, at);
    return;
  }
  const selection = box.ownerDocument.getSelection();
  for (let step = 0; step < back; step += 1) selection?.modify('move', 'backward', 'character');
}
