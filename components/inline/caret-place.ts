import getCaretCoordinates from 'textarea-caret';
import { type Box, isTextBox } from '@/utils/composer/box';
import type { CaretPlace } from './inline-list';

/** Position of the caret in a box, in the viewport of the page. */
export function placeOfCaret(box: Box, offset?: number): CaretPlace {
  const place = placeInFrame(box, offset);
  const { left, top } = placeOfFrame(box.ownerDocument.defaultView);
  return { ...place, left: place.left + left, top: place.top + top };
}

/** Where the viewport of a frame begins in the page's own. */
function placeOfFrame(view: Window | null): { left: number; top: number } {
  const frame = view === window ? null : view?.frameElement;
  if (!frame) return { left: 0, top: 0 };
  const { left, top } = frame.getBoundingClientRect();
  const outer = placeOfFrame(frame.ownerDocument.defaultView);
  return {
    left: outer.left + left + frame.clientLeft,
    top: outer.top + top + frame.clientTop,
  };
}

function placeInFrame(box: Box, offset?: number): CaretPlace {
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
