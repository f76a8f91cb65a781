import { type Box, isTextBox } from './box';

/**
 * A way of putting text at the caret of a focused box. `expected` is what the whole box
 * must hold afterwards. Returns false when it cannot serve this box.
 */
export interface Strategy {
  name: string;
  insert(box: Box, text: string, expected: string): boolean;
}

/**
 * Serves text boxes and plain contenteditables alike: the browser types the text itself,
 * so React, Vue and the undo stack all see a real edit (measured: the only way that keeps
 * Ctrl+Z). Returns false on hidden and disabled boxes and obeys `maxlength`.
 */
const typeCommand: Strategy = {
  name: 'command',
  insert: (box, text) => box.ownerDocument.execCommand('insertText', false, text),
};

/** Serves text boxes where the command is refused; no undo, but the framework sees it. */
const rangeText: Strategy = {
  name: 'range-text',
  insert(box, text) {
    if (!isTextBox(box) || box.selectionStart === null) return false;
    box.setRangeText(text, box.selectionStart, box.selectionEnd ?? box.selectionStart, 'end');
    announce(box, text);
    return true;
  },
};

/**
 * Serves text boxes without a selection (e-mail inputs) and frameworks that put the old
 * value back: the prototype's own setter, then `input` and `change`.
 */
const nativeSetter: Strategy = {
  name: 'native-setter',
  insert(box, text, expected) {
    if (!isTextBox(box)) return false;
    const prototype = Object.getPrototypeOf(box) as object;
    const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
    if (!setter) return false;
    setter.call(box, expected);
    announce(box, text);
    box.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  },
};

/** In the order they are tried. */
export const strategies: Strategy[] = [typeCommand, rangeText, nativeSetter];

function announce(box: Box, data: string): void {
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data }));
}
