import { paste } from '../paste-event';
import type { Strategy } from './strategy';

/**
 * Serves Quill 2, Lexical and Draft.js, which make lines of pasted plain text exactly. Typing
 * with the browser's command loses lines in all three (Draft.js has lost the draft itself), and
 * Draft.js drops empty lines when HTML lies beside the text. Plain text only, for Slate's sake:
 * it leaves anything richer to the browser.
 */
export const pasteText: Strategy = {
  name: 'paste',
  insert: (box, text) => paste(box, (clipboard) => clipboard.setData('text/plain', text)),
};
