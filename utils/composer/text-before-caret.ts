import { type Box, isTextBox } from './box';

/** The text of the caret's line up to the caret, with its offset in a text box. */
export function textBeforeCaret(box: Box): { text: string; offset: number } | null {
  if (isTextBox(box)) {
    const caret = box.selectionStart;
    if (caret === null || caret !== box.selectionEnd) return null;
    const lineStart = box.value.lastIndexOf('\n', caret - 1) + 1;
    return { text: box.value.slice(lineStart, caret), offset: lineStart };
  }
  const selection = box.ownerDocument.getSelection();
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || !node || !box.contains(node) || node.nodeType !== Node.TEXT_NODE) {
    return null;
  }
  return { text: (node.textContent ?? '').slice(0, selection.anchorOffset), offset: 0 };
}
