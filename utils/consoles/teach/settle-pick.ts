import { isVisible, lineOf } from '../find-visible';
import { deriveShape } from './derive-shape';
import { isBoxLike } from './describe-element';
import type { TaughtPart } from './taught-definition';

/** Why what was clicked cannot be the part that was asked for. */
export type PickRefusal = 'no-box' | 'no-text' | 'no-number' | 'same';

const BOXES =
  'textarea, input:not([type]), input[type="text"], [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const INLINE = /^(?:a|b|em|font|i|mark|span|strong|u)$/;

/**
 * The element meant by a click: the box around or inside of it, or the text that was hit, not
 * the white space beside it.
 */
export function settlePick(clicked: Element, part: TaughtPart): Element | PickRefusal {
  if (part === 'composer') return boxFor(clicked) ?? 'no-box';
  const text = textFor(clicked);
  if (!text) return 'no-text';
  return part === 'order' && !deriveShape(lineOf(text, 500)) ? 'no-number' : text;
}

function boxFor(clicked: Element): Element | null {
  let box = clicked.closest(BOXES) ?? [...clicked.querySelectorAll(BOXES)].find(isVisible) ?? null;
  // The editing host, not a paragraph in it that says it is editable too.
  for (let at = box; at; at = at.parentElement?.closest(BOXES) ?? null) box = at;
  return box && isBoxLike(box) ? box : null;
}

function textFor(clicked: Element): Element | null {
  let at = clicked;
  while (!hasOwnText(at)) {
    const [longest] = [...at.children]
      .filter((one) => lineOf(one) !== '' && isVisible(one))
      .sort((a, b) => lineOf(b, 5_000).length - lineOf(a, 5_000).length);
    if (!longest) return null;
    at = longest;
  }
  while (INLINE.test(at.localName) && at.parentElement && hasOwnText(at.parentElement)) {
    at = at.parentElement;
  }
  return at;
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((one) => one.nodeType === 3 && one.nodeValue?.trim());
}
