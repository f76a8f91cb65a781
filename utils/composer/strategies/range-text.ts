import { isTextBox } from '../box';
import { announce } from './announce';
import type { Strategy } from './strategy';

/** Serves text boxes where the command is refused; no undo, but the framework sees it. */
export const rangeText: Strategy = {
  name: 'range-text',
  insert(box, text) {
    if (!isTextBox(box) || box.selectionStart === null) return false;
    box.setRangeText(text, box.selectionStart, box.selectionEnd ?? box.selectionStart, 'end');
    announce(box, text);
    return true;
  },
};
