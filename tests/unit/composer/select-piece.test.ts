// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { selectPiece } from '@/utils/composer/select-piece';

beforeEach(() => document.body.replaceChildren());

function textBox(value: string): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  document.body.append(box);
  box.value = value;
  return box;
}

/** A rich box, its text in as many nodes as pieces are given. */
function richBox(...pieces: string[]): HTMLElement {
  const box = document.createElement('div');
  for (const piece of pieces) {
    const span = document.createElement('span');
    span.append(piece);
    box.append(span);
  }
  document.body.append(box);
  return box;
}

const selected = () => document.getSelection()?.getRangeAt(0).toString();

describe('selectPiece', () => {
  it('takes the one that was meant, where a word comes again', async () => {
    const box = textBox('你好，你的你');
    expect(await selectPiece(box, box.value, 3, '你')).toBe(true);
    expect([box.selectionStart, box.selectionEnd]).toEqual([3, 4]);
  });

  it('finds it behind characters that reading leaves out', async () => {
    const box = textBox('您\u200b好，你的');
    expect(await selectPiece(box, '您好，你的', 3, '你')).toBe(true);
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('你');
  });

  it('puts the caret before everything, or behind all but white space', async () => {
    const box = textBox('订单今天发出 \n');
    await selectPiece(box, box.value, 0, '');
    expect(box.selectionEnd).toBe(0);
    await selectPiece(box, box.value, 6, '');
    expect(box.selectionEnd).toBe(6);
  });

  it('reaches over the nodes of a rich box', async () => {
    const box = richBox('你好，好评', '返现，你');
    expect(await selectPiece(box, '你好，好评返现，你', 3, '好评返现')).toBe(true);
    expect(selected()).toBe('好评返现');
    expect(await selectPiece(box, '你好，好评返现，你', 8, '你')).toBe(true);
    expect(document.getSelection()?.anchorNode?.textContent).toBe('返现，你');
  });

  it('says no where the piece is not there any more', async () => {
    expect(await selectPiece(textBox('订单'), '你的订单', 0, '你')).toBe(false);
    expect(await selectPiece(richBox('订单'), '你的订单', 0, '你')).toBe(false);
    expect(await selectPiece(richBox(), '', 0, '')).toBe(false);
  });
});
