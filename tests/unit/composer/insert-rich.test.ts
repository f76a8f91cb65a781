// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type BoxMemory, rememberBoxes } from '@/utils/composer/box-memory';
import { insertImage } from '@/utils/composer/insert-image';
import { insertText } from '@/utils/composer/insert-text';
import { pictureFile } from '@/utils/composer/picture-file';
import { layOut } from '../consoles/lay-out';

/* How editors answer; what real ones do is in `tests/e2e/editors.md`. */

let memory: BoxMemory;
let typed: string[];
beforeEach(() => {
  layOut();
  typed = [];
  document.execCommand = (command, _ui, text) => {
    typed.push(`${command} ${text ?? ''}`.trim());
    return false;
  };
  const stop = new AbortController();
  memory = rememberBoxes(stop.signal, document);
  return () => stop.abort();
});

/** An editor that takes pastes and hands them to `take`. */
function show(mark: string, take: (box: HTMLElement, text: string) => void): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true" ${mark}></div>`;
  const box = document.body.firstElementChild as HTMLElement;
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    take(box, event.clipboardData?.getData('text/plain') ?? '');
  });
  return box;
}

const lines = (box: HTMLElement, text: string) =>
  box.replaceChildren(
    ...text.split('\n').map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );

describe('insertText into an editor', () => {
  it.each([
    ['class="ProseMirror"', 'paste-paragraphs'],
    ['class="ck ck-editor__editable"', 'paste-paragraphs'],
    ['class="ql-editor"', 'paste'],
    ['data-lexical-editor="true"', 'paste'],
    ['data-slate-editor="true"', 'paste-late'],
  ])('knows %s by its mark', async (mark, strategy) => {
    const box = show(mark, lines);
    expect(await insertText(box, '一\n\n二', memory)).toMatchObject({ ok: true, strategy });
    expect(typed).toEqual([]);
  });

  it('never types with the browser’s command into ProseMirror', async () => {
    const box = show('class="ProseMirror"', () => undefined);
    expect(await insertText(box, '一\n二', memory)).toEqual({ ok: false, why: 'not-verified' });
    expect(typed.filter((command) => command.startsWith('insert'))).toEqual([]);
  });

  it('stops where a wrong result cannot be taken back, instead of writing twice', async () => {
    const box = show('class="ProseMirror"', (editor) => editor.append('别的'));
    expect(await insertText(box, '您好', memory)).toEqual({ ok: false, why: 'not-verified' });
    expect(box.textContent).toBe('别的');
  });

  it('writes nothing once the conversation has changed', async () => {
    const box = show('class="ProseMirror"', lines);
    const result = await insertText(box, '您好', memory, { isCurrent: () => false });
    expect(result).toEqual({ ok: false, why: 'conversation-changed' });
    expect(box.textContent).toBe('');
  });

  it('takes back what was written while the conversation changed', async () => {
    let current = true;
    document.body.innerHTML = '<textarea>草稿</textarea>';
    const box = document.body.firstElementChild as HTMLTextAreaElement;
    box.addEventListener('input', () => {
      current = false;
    });
    const result = await insertText(box, '您好', memory, { isCurrent: () => current });
    expect(result).toEqual({ ok: false, why: 'conversation-changed' });
    expect(box.value).toBe('草稿');
  });
});

describe('insertImage', () => {
  const file = new File(['x'], '尺码表.png', { type: 'image/png' });

  it('is taken where a picture appears', async () => {
    const box = show('', (editor) => editor.after(document.createElement('img')));
    expect(await insertImage(box, file, memory)).toMatchObject({ ok: true });
  });

  it('is not where the page ignores the paste', async () => {
    document.body.innerHTML = '<textarea></textarea>';
    const box = document.body.firstElementChild as HTMLTextAreaElement;
    expect(await insertImage(box, file, memory)).toEqual({ ok: false, why: 'not-taken' });
  });

  it.each([
    ['a picture', 'image/png', btoa('x'), '尺码表.png'],
    ['no picture', 'text/html', btoa('x'), undefined],
    ['no base64', 'image/png', '%', undefined],
  ])('is given a file for %s', (_, type, data, name) => {
    const command = { do: 'insert-image' as const, name: '尺码表.png', type, data, guard: null };
    expect(pictureFile(command)?.name).toBe(name);
  });
});
