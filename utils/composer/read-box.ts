import { type Box, isTextBox } from './box';
import { rangeIn } from './selection';

/** Elements that begin a line of their own in the editors we know, whatever their CSS says. */
const BLOCKS = new Set(
  'address article blockquote dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** A box's text, comparable, and what of it is selected; the caret is an empty selection. */
export interface Reading {
  text: string;
  /** UTF-16 offsets in `text`, or null when nothing in the box is selected. */
  selected: { start: number; end: number } | null;
}

/**
 * What the box holds, made comparable: blocks and breaks as `\n`, no zero-width characters,
 * and no-break spaces (which editors put in for spaces) as spaces.
 */
export function readBox(box: Box): string {
  return isTextBox(box) ? normaliseText(box.value) : readRich(box, []).text;
}

/** The text of a rich box with its selection. */
export function readSelection(box: HTMLElement): Reading {
  const range = rangeIn(box);
  const points = range
    ? [
        { node: range.startContainer, offset: range.startOffset },
        { node: range.endContainer, offset: range.endOffset },
      ]
    : [];
  const { text, places } = readRich(box, points);
  const [start = -1, end = -1] = places;
  return { text, selected: start < 0 || end < start ? null : { start, end } };
}

export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ');
}

interface Point {
  node: Node;
  offset: number;
}

/**
 * Reads line by line instead of `innerText`, which makes two line feeds of a paragraph in one
 * editor and one in the next, and three of an empty line in Chromium.
 */
function readRich(box: HTMLElement, points: Point[]): { text: string; places: number[] } {
  const places = points.map(() => -1);
  let text = '';
  /** The line has something on it; a block has ended and the next thing begins a new line. */
  let begun = false;
  let ended = false;

  const mark = (node: Node, offset: number) => {
    points.forEach((point, at) => {
      if (point.node === node && point.offset === offset && places[at] === -1) {
        places[at] = text.length;
      }
    });
  };
  const write = (words: string) => {
    if (ended) text += '\n';
    ended = false;
    begun = true;
    text += words;
  };
  const writeText = (node: Text) => {
    if (node.data === '') return mark(node, 0);
    write('');
    points.forEach((point, at) => {
      if (point.node !== node) return;
      places[at] = text.length + normaliseText(node.data.slice(0, point.offset)).length;
    });
    text += normaliseText(node.data);
  };

  function visit(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) writeText(node as Text);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    // Placeholders, avatars and chips: the same before and after, or gone with the first letter.
    if (element !== box && element.getAttribute('contenteditable') === 'false') return;
    if (element.localName === 'br') {
      // The last break of a block only holds its line open.
      if (hasMore(element)) write('\n');
      else write('');
      return;
    }
    const block = element !== box && BLOCKS.has(element.localName);
    if (block) {
      if (begun || ended) text += '\n';
      begun = false;
      ended = false;
    }
    element.childNodes.forEach((child, at) => {
      mark(element, at);
      visit(child);
    });
    mark(element, element.childNodes.length);
    if (block) {
      begun = false;
      ended = true;
    }
  }

  function hasMore(element: Element): boolean {
    for (let node: Node | null = element; node && node !== box; node = node.parentNode) {
      if (node.nextSibling) return !isBlock(node.nextSibling);
      if (isBlock(node)) return false;
    }
    return false;
  }

  visit(box);
  return { text, places };
}

function isBlock(node: Node): boolean {
  return BLOCKS.has((node as Element).localName ?? '');
}
