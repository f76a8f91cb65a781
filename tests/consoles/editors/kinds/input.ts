import type { Mount } from '../editor.ts';
import { textBoxEditor } from '../models/text-box.ts';

export const mount: Mount = (place) => {
  const box = place.ownerDocument.createElement('input');
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
