import { type Box, isTextBox } from './box';
import { readBox } from './read-box';
import { setValue } from './strategies/native-setter';
import { waitFor } from './wait';

/** Editors with a history of their own need a moment to show it, ms. */
const PATIENCE = 150;

/**
 * Takes back what was written. An undo that would take more than that (some editors join it
 * with the words typed just before) is done again: the agent's words come first.
 * @param before the text to return to
 * @returns whether the box holds that text again
 */
export async function takeBack(box: Box, before: string): Promise<boolean> {
  const isBack = () => readBox(box) === before;
  if (isBack()) return true;
  const wrong = readBox(box);
  askFor('Undo', box);
  if (await waitFor(() => readBox(box) !== wrong, PATIENCE)) {
    if (await waitFor(isBack, PATIENCE)) return true;
    if (!isTextBox(box)) askFor('Redo', box);
  }
  return isTextBox(box) && setValue(box, before, '') && isBack();
}

/**
 * Asks an editor to undo or redo: as the browser's menu would, then by the keys that
 * ProseMirror and CKEditor listen to, and where nobody answers, from the browser itself.
 */
function askFor(what: 'Undo' | 'Redo', box: Box): void {
  const view = box.ownerDocument.defaultView;
  if (!view) return;
  const shared = { bubbles: true, cancelable: true, composed: true };
  const command = new view.InputEvent('beforeinput', { ...shared, inputType: `history${what}` });
  if (!isTextBox(box) && !box.dispatchEvent(command)) return;
  const mac = /mac/i.test(view.navigator.platform);
  const keys = { ctrlKey: !mac, metaKey: mac, shiftKey: what === 'Redo' };
  const key = what === 'Redo' ? 'Z' : 'z';
  const press = new view.KeyboardEvent('keydown', {
    ...shared,
    ...keys,
    key,
    code: 'KeyZ',
    keyCode: 90,
  });
  if (!isTextBox(box) && !box.dispatchEvent(press)) return;
  box.ownerDocument.execCommand(what.toLowerCase());
}
