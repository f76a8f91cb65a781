import { type Box, isTextBox } from '../box';
import { beforeInput } from './before-input';
import { clipboardBox } from './clipboard-box';
import { nativeSetter } from './native-setter';
import { pasteParagraphs } from './paste-paragraphs';
import { pasteText } from './paste-text';
import { pasteTextLate } from './paste-text-late';
import { rangeText } from './range-text';
import type { Strategy } from './strategy';
import { typeCommand } from './type-command';

/** Marks that editors leave on their box or around its lines, and what serves them, in order. */
const editors: { mark: string; strategies: Strategy[] }[] = [
  { mark: '.ProseMirror', strategies: [pasteParagraphs, pasteText] },
  { mark: '.ck-editor__editable', strategies: [pasteParagraphs, pasteText] },
  { mark: '.ql-editor', strategies: [clipboardBox, pasteText, typeCommand] },
  { mark: '[data-lexical-editor]', strategies: [pasteText, beforeInput] },
  { mark: '[data-slate-editor]', strategies: [pasteTextLate, beforeInput] },
  // Draft.js marks the element inside its box.
  { mark: ':has(> [data-contents])', strategies: [pasteText] },
];

const textBox = [typeCommand, rangeText, nativeSetter];
const unknownEditor = [typeCommand, pasteText, beforeInput];

/** The ways to try on a box, best first. */
export function chooseStrategies(box: Box): Strategy[] {
  if (isTextBox(box)) return textBox;
  return editors.find(({ mark }) => box.matches(mark))?.strategies ?? unknownEditor;
}
