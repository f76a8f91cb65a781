import getCaretCoordinates from 'textarea-caret';
import { type Box, isTextBox } from '@/utils/composer/box';
import type { CaretPlace } from './inline-list';

/** Viewport position of the caret in a box. */
export function placeOfCaret(box: Box, offset?: number): CaretPlace {
  const frame = box.getBoundingClientRect();
  if (isTextBox(box)) {
    const caret = getCaretCoordinates(box, offset ?? box.selectionStart ?? 0);
    return {
      left: frame.left + caret.left - box.scrollLeft,
      top: frame.top + caret.top - box.scrollTop,
      height: caret.height,
    };
  }
  const selection = box.ownerDocument.getSelection();
  const place = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
  // An empty line has no rectangle: the box itself is close enough.
  const at = place && place.height > 0 ? place : frame;
  return { left: at.left, top: at.top, height: Math.min(at.height, 24) };
}
