// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { queryAll } from '@/utils/consoles/find-visible';
import { generic } from '@/utils/consoles/generic';
import { readThread } from '@/utils/consoles/read-messages';
import { deriveRows } from '@/utils/consoles/teach/derive-rows';
import { NOON } from '../../../builders';
import { layOut } from '../lay-out';

beforeEach(() => void layOut());

/**
 * Teaches a page from the elements marked `data-x-b` (a buyer's message) and `data-x-o` (our
 * own) and reads it back: `buyer:text` a message.
 */
function teach(html: string): { said: string[]; ids: boolean; row: string } {
  document.body.innerHTML = html;
  const take = (mark: string) => {
    const found = document.querySelector(`[${mark}]`);
    found?.removeAttribute(mark);
    return found;
  };
  const rows = deriveRows(take('data-x-b'), take('data-x-o'));
  if (!rows) throw new Error('no rows');
  const list = rows.listCss.map((css) => ({ css, seen: '2026' }));
  const definition = { ...generic, messages: { ...rows.messages, list } };
  const { messages: said } = readThread(document, definition, '', NOON);
  return {
    said: said.map(({ side, text }) => `${side}:${text}`),
    ids: rows.messages.id !== null,
    row: rows.messages.row,
  };
}

const both = ['buyer:Hello', 'agent:Hi there', 'buyer:And this?'];

describe('rows of many pages', () => {
  it.each([
    [
      'classes for the sides',
      `<div class="thread">
        <div class="msg left"><p class="text" data-x-b>Hello</p></div>
        <div class="msg right"><p class="text" data-x-o>Hi there</p></div>
        <div class="msg left"><p class="text">And this?</p></div>
      </div>`,
    ],
    [
      'one side without a mark',
      `<div id="thread">
        <p class="notice">A customer came</p>
        <article class="message"><img><div><p class="head"><b>Amy</b></p><p class="message-text" data-x-b>Hello</p></div></article>
        <article class="message ours"><img><div><p class="head"><b>Me</b></p><p class="message-text" data-x-o>Hi there</p></div></article>
        <article class="message"><img><div><p class="head"><b>Amy</b></p><p class="message-text">And this?</p></div></article>
      </div>`,
    ],
    [
      'an attribute for the sides, hashed classes',
      `<div class="css-9x8y7z"><div>
        <div class="css-1a2b3c" data-sender="buyer"><span class="sc-bdVaJa" data-x-b>Hello</span></div>
        <div class="css-4d5e6f" data-sender="seller"><span class="sc-bdVaJa" data-x-o>Hi there</span></div>
        <div class="css-1a2b3c" data-sender="buyer"><span class="sc-bdVaJa">And this?</span></div>
      </div></div>`,
    ],
    [
      'utility classes only',
      `<div class="flex flex-col gap-2">
        <div class="flex justify-start"><div class="rounded-lg p-2 bg-gray-100" data-x-b>Hello</div></div>
        <div class="flex justify-end"><div class="rounded-lg p-2 bg-blue-500" data-x-o>Hi there</div></div>
        <div class="flex justify-start"><div class="rounded-lg p-2 bg-gray-100">And this?</div></div>
      </div>`,
    ],
    [
      'dates between rows of the same kind',
      `<div class="chat">
        <div>Monday</div>
        <div class="x1y2z3"><b class="in" data-x-b>Hello</b></div>
        <div>Tuesday</div>
        <div class="x1y2z3"><b class="out" data-x-o>Hi there</b></div>
        <div class="x1y2z3"><b class="in">And this?</b></div>
      </div>`,
    ],
    [
      'groups of a day',
      `<div class="chat">
        <section class="day"><h4>Monday</h4><div class="line theirs"><p class="words" data-x-b>Hello</p></div><div class="line mine"><p class="words">Hi there</p></div></section>
        <section class="day"><h4>Tuesday</h4><div class="line theirs"><p class="words">And this?</p></div><div class="line mine"><p class="words" data-x-o>Bye</p></div></section>
      </div>`,
    ],
    [
      'no wrapper around the words',
      `<ul class="log"><li class="from-them" data-x-b>Hello</li><li class="from-us" data-x-o>Hi there</li><li class="from-them">And this?</li></ul>`,
    ],
    [
      'two paragraphs in a message, one of them clicked',
      `<div class="chat">
        <div class="line theirs"><div class="words"><p data-x-b>Hello</p></div></div>
        <div class="line mine"><div class="words"><p data-x-o>Hi there</p></div></div>
        <div class="line theirs"><div class="words"><p>And this?</p></div></div>
      </div>`,
    ],
    [
      'justify-content alone',
      `<div class="chat">
        <div class="line" style="display: flex; justify-content: flex-start"><p class="words" data-x-b>Hello</p></div>
        <div class="line" style="display: flex; justify-content: flex-end"><p class="words" data-x-o>Hi there</p></div>
        <div class="line" style="display: flex; justify-content: flex-start"><p class="words">And this?</p></div>
      </div>`,
    ],
    [
      'avatars left and right',
      `<div class="chat">
        <div class="line"><img class="avatar-left"><p class="words" data-x-b>Hello</p></div>
        <div class="line"><p class="words" data-x-o>Hi there</p><img class="avatar-right"></div>
        <div class="line"><img class="avatar-left"><p class="words">And this?</p></div>
      </div>`,
    ],
  ])('%s', (_what, html) => {
    expect(teach(html).said.slice(0, 3)).toEqual(both);
  });

  it('the id of each row is taken, the number of its place is not', () => {
    const page = (attribute: string, ids: string[]) => `<div class="chat">
      <div class="line theirs" ${attribute}="${ids[0]}"><p class="words" data-x-b>Hello</p></div>
      <div class="line mine" ${attribute}="${ids[1]}"><p class="words" data-x-o>Hi there</p></div>
      <div class="line theirs" ${attribute}="${ids[2]}"><p class="words">And this?</p></div></div>`;
    expect(teach(page('data-message-id', ['m-881', 'm-902', 'm-903'])).ids).toBe(true);
    expect(teach(page('data-id', ['0', '1', '2'])).ids).toBe(false);
    expect(teach(page('data-index', ['7', '9', '11'])).ids).toBe(false);
    expect(teach(page('id', [':r1:', ':r2:', ':r5:'])).ids).toBe(false);
  });

  it('nothing where one message holds the other', () => {
    document.body.innerHTML = '<div class="chat"><p>Hello</p></div>';
    const [chat, line] = queryAll(document, 'div, p') as [Element, Element];
    expect(deriveRows(chat, line)).toBeNull();
    expect(deriveRows(line, line)).toBeNull();
  });
});

describe('any conversation', () => {
  const shape = fc.record({
    row: fc.constantFrom('line', 'css-1q2w3e4', 'flex px-2', ''),
    words: fc.constantFrom('words', 'sc-bdVaJa', 'rounded p-2', ''),
    sides: fc.constantFrom(['theirs', 'mine'], ['justify-start', 'justify-end'], ['', 'self']),
    between: fc.constantFrom('', '<div class="date">Monday</div>'),
    who: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
  });

  it('every row of the kind is found, with its words and side', () => {
    fc.assert(
      fc.property(shape, ({ row, words, sides, between, who }) => {
        const all = [true, false, ...who];
        const html = all.map((isBuyer, i) => {
          const mark = i === 0 ? 'data-x-b' : i === 1 ? 'data-x-o' : '';
          const side = sides[isBuyer ? 0 : 1];
          return `${between}<div class="${row} ${side}"><i></i><p class="${words}" ${mark}>m${i}</p></div>`;
        });
        const { said } = teach(`<main><div class="chat">${html.join('')}</div></main>`);
        const wanted = all.map((isBuyer, i) => `${isBuyer ? 'buyer' : 'agent'}:m${i}`);
        expect(said).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });
});
