import type { Strategy } from './strategy';

/**
 * Serves text boxes of every framework (React, Vue, Angular, Svelte), plain and plaintext-only
 * editable blocks (JD, 1688, Meituan): the browser types the text itself, so the framework and
 * the undo stack see a real edit. The only way that keeps Ctrl+Z in a text box (measured in
 * Chromium 156 and Firefox 153, 25 November 2026). False on hidden and disabled boxes, and it
 * obeys `maxlength`.
 */
export const typeCommand: Strategy = {
  name: 'command',
  insert: (box, text) => box.ownerDocument.execCommand('insertText', false, text),
};
