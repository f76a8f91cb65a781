import { boxAt } from '../box';
import { paste } from '../paste-event';
import type { Strategy } from './strategy';

/**
 * Serves Quill 1 (Kuaishou uses Quill): when something is pasted it moves the focus into a box of
 * its own, lets the browser paste there, and takes the text over a moment later. So our paste
 * only opens that box and the text is typed there. Typed into the editor itself, Firefox
 * loses the line breaks.
 */
export const clipboardBox: Strategy = {
  name: 'clipboard-box',
  insert(box, text) {
    const own = box.parentElement?.querySelector<HTMLElement>('.ql-clipboard');
    if (!own) return false;
    paste(box, (clipboard) => clipboard.setData('text/plain', text));
    const root = box.getRootNode() as Document | ShadowRoot;
    if (boxAt(root.activeElement) !== own) return false;
    return own.ownerDocument.execCommand('insertText', false, text);
  },
};
