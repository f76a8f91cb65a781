import { paste } from '../paste-event';
import type { Strategy } from './strategy';

/**
 * Serves ProseMirror (Chatwoot), TipTap and CKEditor 5 (Zendesk): they drop empty lines of plain
 * text, so a text that has some also travels as paragraphs. Never the browser's command here:
 * ProseMirror takes a line break it finds in the page for the Enter key and calls the console's
 * own handler (`readDOMChange`), which sends.
 */
export const pasteParagraphs: Strategy = {
  name: 'paste-paragraphs',
  insert: (box, text) =>
    paste(box, (clipboard) => {
      clipboard.setData('text/plain', text);
      if (/\n\n/.test(text)) clipboard.setData('text/html', paragraphsOf(text, box.ownerDocument));
    }),
};

/** Built from text nodes and then written out: nothing in the text can become markup. */
function paragraphsOf(text: string, page: Document): string {
  const apart = page.implementation.createHTMLDocument('');
  for (const line of text.split('\n')) {
    const paragraph = apart.createElement('p');
    // HTML folds spaces; no-break spaces stay, and read the same.
    paragraph.textContent = line.replace(/^ | $| (?= )/g, '\u00a0');
    apart.body.append(paragraph);
  }
  return apart.body.innerHTML;
}
