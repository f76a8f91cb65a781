import type { Mount } from '../editor.ts';
import { editableBlock } from '../models/editable.ts';

export const mount: Mount = (place) => {
  const block = place.ownerDocument.createElement('div');
  block.contentEditable = 'true';
  return editableBlock(place, block);
};
