import type { Mount } from '../editor.ts';
import { editableBlock } from '../models/editable.ts';

export const mount: Mount = (place) => {
  const block = place.ownerDocument.createElement('pre');
  block.contentEditable = 'plaintext-only';
  return editableBlock(place, block);
};
