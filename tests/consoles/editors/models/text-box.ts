import type { PracticeEditor } from '../editor.ts';

/** A text box whose framework holds its value elsewhere. */
export function textBoxEditor(
  box: HTMLTextAreaElement | HTMLInputElement,
  held: () => string,
  hold: (text: string) => void | Promise<void>,
): PracticeEditor {
  return {
    draft: held,
    images: () => 0,
    async reset(text, start, end) {
      await hold(text);
      box.focus();
      box.setSelectionRange(start, end);
    },
  };
}
