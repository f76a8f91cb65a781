// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { boxAt, canType, isTextBox } from '@/utils/composer/box';
import { normaliseText, readBox } from '@/utils/composer/read-box';
import { layOut } from '../consoles/lay-out';

beforeEach(() => void layOut());

/** The element with the id `it` of a page. */
function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.getElementById('it') as HTMLElement;
}

describe('boxAt', () => {
  it.each([
    '<textarea id="it"></textarea>',
    '<input id="it">',
    '<input id="it" type="text">',
    '<input id="it" type="search">',
    '<input id="it" type="email">',
    '<div id="it" contenteditable="true"></div>',
  ])('finds the box itself: %s', (html) => {
    const element = show(html);
    expect(boxAt(element)).toBe(element);
  });

  it.each([
    '<input id="it" type="password">',
    '<input id="it" type="checkbox">',
    '<input id="it" type="file">',
    '<input id="it" type="number">',
    '<button id="it"></button>',
    '<div id="it">text</div>',
    '<div contenteditable="true"><p id="it" contenteditable="false">x</p></div>',
  ])('finds none: %s', (html) => {
    expect(boxAt(show(html))).toBeNull();
  });

  it('finds the whole editor around an inner element', () => {
    const inner = show('<div contenteditable="true"><p><b id="it">x</b></p></div>');
    expect(boxAt(inner)).toBe(document.querySelector('[contenteditable]'));
  });

  it('finds none where there is nothing', () => {
    expect(boxAt(null)).toBeNull();
    expect(isTextBox(null)).toBe(false);
  });
});

describe('canType', () => {
  it.each([
    ['<textarea id="it"></textarea>', true],
    ['<div id="it" contenteditable="true"></div>', true],
    ['<textarea id="it" disabled></textarea>', false],
    ['<textarea id="it" readonly></textarea>', false],
    ['<textarea id="it" hidden></textarea>', false],
    ['<div style="display: none"><textarea id="it"></textarea></div>', false],
    ['<div id="it" contenteditable="false"></div>', false],
  ])('in %s: %s', (html, can) => {
    expect(canType(show(html))).toBe(can);
  });

  it('is false once the box has left the page', () => {
    const box = show('<textarea id="it"></textarea>');
    box.remove();
    expect(canType(box)).toBe(false);
  });
});

describe('normaliseText', () => {
  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\u00a0b', 'a b'],
    ['\ufeffa\u200bb\u2060', 'ab'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['', ''],
  ])('makes %j comparable', (text, same) => {
    expect(normaliseText(text)).toBe(same);
  });

  it('has nothing left to do the second time', () => {
    const text = fc.string({
      unit: fc.constantFrom('\r', '\n', '\u200b', '\u00a0', '\ufeff', 'x'),
    });
    fc.assert(
      fc.property(text, (value) => {
        expect(normaliseText(normaliseText(value))).toBe(normaliseText(value));
      }),
    );
  });
});

describe('readBox', () => {
  it('reads the value of a text box and the text of an editor', () => {
    const textarea = show('<textarea id="it"></textarea>') as HTMLTextAreaElement;
    textarea.value = '您好\u00a0😀';
    expect(readBox(textarea)).toBe('您好 😀');
    expect(readBox(show('<div id="it" contenteditable="true">您好\u200b<b>亲</b></div>'))).toBe(
      '您好亲',
    );
  });
});
