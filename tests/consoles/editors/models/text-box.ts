import type { Mount, PracticeEditor } from '../editor.ts';

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

/** A text box without any framework: the page keeps its value after each input. */
export function plainBox(name: 'textarea' | 'input'): Mount {
  return (place) => {
    const box = place.ownerDocument.createElement(name);
    let draft = '';
    box.addEventListener('input', () => {
      draft = box.value;
    });
    place.append(box);
    return textBoxEditor(
      box,
      () => draft,
      (text) => {
        draft = text;
        box.value = text;
      },
    );
  };
}
