import type { Strategy } from './strategy';

/**
 * Serves Slate and Lexical when they refuse a paste (an app may switch it off), and editors we do
 * not know that live on `beforeinput`: the same event the browser sends before it types.
 */
export const beforeInput: Strategy = {
  name: 'before-input',
  insert(box, text) {
    const view = box.ownerDocument.defaultView;
    if (!view) return false;
    return !box.dispatchEvent(
      new view.InputEvent('beforeinput', {
        inputType: 'insertText',
        data: text,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  },
};
