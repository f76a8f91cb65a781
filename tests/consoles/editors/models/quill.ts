import type QuillTypes from 'quill';
import type { PracticeEditor } from '../editor.ts';

/** What both generations of Quill have in common. */
export function quillEditor(Quill: typeof QuillTypes, place: HTMLElement): PracticeEditor {
  const container = place.ownerDocument.createElement('div');
  place.append(container);
  const quill = new Quill(container, { modules: { toolbar: false } });
  const history = quill.getModule('history') as { clear(): void };
  return {
    // Quill's documents always end in a line feed of their own.
    draft: () => quill.getText().replace(/\n$/, ''),
    images: () => {
      const isImage = ({ insert }: { insert?: unknown }) =>
        typeof insert === 'object' && insert !== null && 'image' in insert;
      return quill.getContents().ops.filter(isImage).length;
    },
    reset(text, start, end) {
      quill.setContents([{ insert: `${text}\n` }]);
      history.clear();
      quill.focus();
      quill.setSelection(start, end - start);
    },
  };
}
