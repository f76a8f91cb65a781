import Quill from 'quill';
import type { Mount } from '../editor.ts';
import { quillEditor } from '../models/quill.ts';

export const mount: Mount = (place) => quillEditor(Quill, place);
