// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type BoxMemory, rememberBoxes } from '@/utils/composer/box-memory';
import { insertText } from '@/utils/composer/insert-text';
import { layOut } from '../consoles/lay-out';

/*
 * This page has no `execCommand`: the tests give it one that refuses, so that the ways after it
 * are tried. What real browsers do with it, with rich editors and with the caret afterwards is
 * tested in real browsers.
 */

let memory: BoxMemory;
beforeEach(() => {
  layOut();
  const stop = new AbortController();
  document.execCommand = () => false;
  memory = rememberBoxes(stop.signal, document);
  return () => stop.abort();
});

function show(html = '<textarea></textarea>', value = '', caret = value.length, end = caret) {
  document.body.innerHTML = html;
  const box = document.body.firstElementChild as HTMLTextAreaElement;
  box.value = value;
  box.setSelectionRange(caret, end);
  return box;
}

describe('insertText', () => {
  it.each([
    ['into an empty box', '', 0, 0, '您好'],
    ['after a draft', '亲，', 2, 2, '亲，您好'],
    ['into the middle of a draft', '亲，稍等', 2, 2, '亲，您好稍等'],
    ['in place of what is selected', '亲，稍等', 2, 4, '亲，您好'],
  ])('writes %s', async (_, value, start, end, text) => {
    const box = show('<textarea></textarea>', value, start, end);
    const result = await insertText(box, '您好', memory);
    expect(result).toEqual({ ok: true, strategy: 'range-text', text });
    expect(box.value).toBe(text);
    expect(document.activeElement).toBe(box);
  });

  it('keeps several lines, emoji and text that looks like markup', async () => {
    const text = '第一行\n第二行 😀 <b>{{x}}</b>';
    const box = show();
    expect(await insertText(box, text, memory)).toMatchObject({ ok: true, text });
    expect(box.value).toBe(text);
  });

  it('tells the page’s framework what was typed', async () => {
    const box = show();
    const heard: string[] = [];
    box.addEventListener('input', () => heard.push(box.value));
    await insertText(box, '您好', memory);
    expect(heard).toEqual(['您好']);
  });

  it('replaces what the agent typed to ask for it, and nothing else', async () => {
    const box = show('<textarea></textarea>', '/yf 亲，/yf', 9);
    await insertText(box, '您好', memory, { replace: { start: 6, text: '/yf' } });
    expect(box.value).toBe('/yf 亲，您好');
  });

  it('writes into no other box when the page takes this one away meanwhile', async () => {
    const box = show();
    const commands: string[] = [];
    document.execCommand = (name) => {
      commands.push(name);
      if (name !== 'insertText') return false;
      box.remove();
      const other = document.createElement('textarea');
      document.body.append(other);
      other.focus();
      return true;
    };
    expect(await insertText(box, '您好', memory)).toEqual({ ok: false, why: 'not-verified' });
    expect(commands).toEqual(['insertText']);
    expect(document.querySelector('textarea')?.value).toBe('');
  });

  it('replaces nothing that has changed meanwhile', async () => {
    const box = show('<textarea></textarea>', '亲，/tk', 5);
    await insertText(box, '您好', memory, { replace: { start: 2, text: '/yf' } });
    expect(box.value).toBe('亲，/tk您好');
  });

  it.each([
    ['<textarea disabled></textarea>', 'disabled'],
    ['<textarea readonly></textarea>', 'disabled'],
    ['<textarea hidden></textarea>', 'disabled'],
  ])('writes nothing into %s', async (html, why) => {
    const box = show(html, '草稿');
    expect(await insertText(box, '您好', memory)).toEqual({ ok: false, why });
    expect(box.value).toBe('草稿');
  });

  it('writes nothing over the limit of the box', async () => {
    const box = show('<textarea maxlength="5"></textarea>', '草稿');
    const result = await insertText(box, '您好您好', memory);
    expect(result).toEqual({ ok: false, why: 'too-long', limit: 5 });
    expect(box.value).toBe('草稿');
    expect(await insertText(box, '您好呀', memory)).toMatchObject({ ok: true });
  });

  it('writes nothing while an input method composes', async () => {
    const box = show('<textarea></textarea>', '草稿');
    box.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    expect(await insertText(box, '您好', memory)).toEqual({ ok: false, why: 'composing' });
    expect(box.value).toBe('草稿');
  });

  it('tries another way where the page takes the first one back', async () => {
    const box = show();
    let taken = 0;
    box.addEventListener('input', () => {
      taken++;
      if (taken === 1) box.value = '';
    });
    const result = await insertText(box, '您好', memory);
    expect(result).toEqual({ ok: true, strategy: 'native-setter', text: '您好' });
  });

  it('says so where the page takes nothing', async () => {
    const box = show('<textarea></textarea>', '草稿');
    box.addEventListener('input', () => {
      box.value = '草稿';
    });
    expect(await insertText(box, '您好', memory)).toEqual({ ok: false, why: 'not-verified' });
    expect(box.value).toBe('草稿');
  });
});
