// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textBeforeCaret } from '@/utils/composer/text-before-caret';

function typed(value: string, start: number, end = start): HTMLTextAreaElement {
  document.body.innerHTML = '<textarea></textarea>';
  const box = document.querySelector('textarea') as HTMLTextAreaElement;
  box.value = value;
  box.setSelectionRange(start, end);
  return box;
}

describe('the text before the caret', () => {
  it.each([
    ['at the end', '您好/yf', 5, { text: '您好/yf', offset: 0 }],
    ['in the middle', '您好/yf', 2, { text: '您好', offset: 0 }],
    ['at the start', '您好', 0, { text: '', offset: 0 }],
    ['in a later line', '第一行\n/yf', 7, { text: '/yf', offset: 4 }],
    ['at the start of a line', '第一行\n第二行', 4, { text: '', offset: 4 }],
    ['at the end of a line', '第一行\n第二行', 3, { text: '第一行', offset: 0 }],
    ['in an empty box', '', 0, { text: '', offset: 0 }],
  ])('of a text box: caret %s', (_, value, caret, expected) => {
    expect(textBeforeCaret(typed(value, caret))).toEqual(expected);
  });

  it('is none while something is selected', () => {
    expect(textBeforeCaret(typed('您好/yf', 0, 5))).toBeNull();
  });

  it('of an editor is that of the piece the caret is in', () => {
    document.body.innerHTML = '<div contenteditable="true">您好/yf<b>粗</b></div><p>外面</p>';
    const editor = document.querySelector('div') as HTMLDivElement;
    const selection = document.getSelection();
    selection?.collapse(editor.firstChild, 4);
    expect(textBeforeCaret(editor)).toEqual({ text: '您好/y', offset: 0 });
    selection?.collapse(document.querySelector('p')?.firstChild ?? null, 1);
    expect(textBeforeCaret(editor)).toBeNull();
  });
});
