import type { Kind, Place } from '../../consoles/editors/kinds.ts';
import type { BrowserName } from '../browser.ts';
import { LETTERS } from './cases.ts';

/** A cell of the table that is not as in every other editor, why, and what happens instead. */
export interface Limit {
  kind: Kind;
  case: string;
  /** Every place when left out. */
  place?: Place;
  browser?: BrowserName;
  why: string;
  /** What the editor holds then; a limit that has gone fails the test. */
  expected: string;
}

export const limits: Limit[] = [
  {
    kind: 'quill1',
    case: 'letters',
    why: 'all there, but Quill 1 itself composes letters with their accents (NFC), typed or pasted',
    expected: `亲，${LETTERS.normalize('NFC')}稍等`,
  },
  {
    kind: 'quill1',
    case: 'undo',
    place: 'shadow',
    browser: 'firefox',
    why: 'Quill 1 looks for the focus in the document and hears no Ctrl+Z in a shadow root',
    expected: '亲您好',
  },
  {
    kind: 'slate',
    case: 'undo',
    why: 'Slate joins it with the word typed right before, as it does with any paste; redo brings both back',
    expected: '',
  },
];

/** Editors that do not run in a place at all, on any page: there is nothing to insert into. */
export const unusable: { kind: Kind; place: Place; why: string }[] = [
  {
    kind: 'draft',
    place: 'shadow',
    why: 'Draft.js asks the document for the selection and throws in a shadow root as soon as it has the focus',
  },
];

/** Where the practice page takes a pasted picture, as most apps on these editors do. */
export const takesPictures: Kind[] = [
  'contenteditable',
  'plaintext-only',
  'quill2',
  'prosemirror',
  'tiptap',
  'ckeditor5',
];
