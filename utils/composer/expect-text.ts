import { type Box, isTextBox, type TextBox } from './box';
import { normaliseText, readBox, readSelection } from './read-box';

/** What the box holds, and what it must hold once the text is in it. */
export interface Expectation {
  before: string;
  /** Compared with `readBox`. */
  after: string;
  /** The same as a text box's own value; '' for a rich box. */
  value: string;
}

/** What inserting `text` at the caret or over the selection must lead to. */
export function expectText(box: Box, text: string): Expectation {
  if (isTextBox(box)) {
    const value = splice(box, text);
    return { before: readBox(box), after: normaliseText(value), value };
  }
  const { text: before, selected } = readSelection(box);
  const { start, end } = selected ?? { start: before.length, end: before.length };
  const after = before.slice(0, start) + normaliseText(text) + before.slice(end);
  return { before, after, value: '' };
}

/**
 * Is it there, exactly? Editors of paragraphs may show an empty line as the space between two of
 * them: how many line feeds stand in one place is the only thing that may differ.
 */
export function isThere(found: string, wanted: string): boolean {
  return found === wanted || foldLines(found) === foldLines(wanted);
}

function foldLines(text: string): string {
  return text.replace(/\n+/g, '\n').replace(/^\n|\n$/g, '');
}

/** The whole value a text box must have after the insertion. */
function splice(box: TextBox, text: string): string {
  const start = box.selectionStart ?? box.value.length;
  const end = box.selectionEnd ?? start;
  return box.value.slice(0, start) + text + box.value.slice(end);
}

/** The text as this box can hold it: `\n` for line ends, and an input has one line only. */
export function fitText(box: Box, text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return box.localName === 'input' ? lines.replace(/\n/g, ' ') : lines;
}
