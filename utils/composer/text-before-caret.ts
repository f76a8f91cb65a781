import { type Box, isTextBox } from './box';
import { rangeIn } from './selection';

/** The text of the caret's line up to the caret, with its offset in a text box. */
export function textBeforeCaret(box: Box): { text: string; offset: number } | null {
  if (isTextBox(box)) {
    const caret = box.selectionStart;
    if (caret === null || caret !== box.selectionEnd) return null;
    const lineStart = box.value.lastIndexOf('\n', caret - 1) + 1;
    return { text: box.value.slice(lineStart, caret), offset: lineStart };
  }
  const range = rangeIn(box);
  const node = range?.startContainer;
  if (!range?.collapsed || node?.nodeType !== Node.TEXT_NODE) return null;
  return { text: (node.textContent ?? '').slice(0, range.startOffset), offset: 0 };
}
