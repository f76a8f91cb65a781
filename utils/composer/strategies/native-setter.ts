import { isTextBox, type TextBox } from '../box';
import { announce } from './announce';
import type { Strategy } from './strategy';

/**
 * Serves text boxes without a selection (e-mail inputs) and frameworks that put the old
 * value back: the prototype's own setter, then `input` and `change`.
 */
export const nativeSetter: Strategy = {
  name: 'native-setter',
  insert(box, text, expected) {
    return isTextBox(box) && setValue(box, expected, text);
  },
};

/** Sets the whole value past what the page may have put on the element itself. */
export function setValue(box: TextBox, value: string, data: string): boolean {
  const prototype = Object.getPrototypeOf(box) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (!setter) return false;
  setter.call(box, value);
  announce(box, data);
  box.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
