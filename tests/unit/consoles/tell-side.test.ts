// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { tellSide } from '@/utils/consoles/tell-side';
import type { SideTest } from '@/utils/model/console';
import { make } from './pages';

const css: SideTest[] = [
  { by: 'css', css: '.robot', is: 'robot' },
  { by: 'css', css: '.mine', is: 'agent' },
  { by: 'css', css: '.theirs', is: 'buyer' },
];
const justify: SideTest[] = [{ by: 'justify', css: '', start: 'buyer', end: 'agent' }];
const name: SideTest[] = [{ by: 'name', css: '.sender', equal: 'buyer', other: 'agent' }];
const text: SideTest[] = [{ by: 'text', css: '', starts: '智能助手', is: 'robot' }];
const place: SideTest[] = [{ by: 'place', css: 'img', left: 'buyer', right: 'agent' }];

const list = () => document.body;
const tell = (row: Element, tests: SideTest[], buyerName = '小橘子') => {
  document.body.replaceChildren(row);
  return tellSide(row, tests, { list: list(), buyerName });
};

beforeEach(() => document.body.replaceChildren());

describe('whose a row is', () => {
  it.each<[string, Element, SideTest[], string]>([
    ['by its own class', make('div', { class: 'theirs' }), css, 'buyer'],
    ['by a part of it', make('div', {}, make('p', { class: 'mine' })), css, 'agent'],
    ['by the first test that answers', make('div', { class: 'theirs robot' }), css, 'robot'],
    ['nobody’s: the system’s', make('div', { class: 'other' }), css, 'system'],
    [
      'by a selector nobody understands: no',
      make('div', {}),
      [{ by: 'css', css: '[[', is: 'agent' }],
      'system',
    ],
    [
      'by flex-end',
      make('div', { style: 'display: flex; justify-content: flex-end' }),
      justify,
      'agent',
    ],
    [
      'by flex-start',
      make('div', { style: 'display: flex; justify-content: flex-start' }),
      justify,
      'buyer',
    ],
    [
      'by end in a reversed row',
      make('div', {
        style: 'display: flex; flex-direction: row-reverse; justify-content: flex-end',
      }),
      justify,
      'buyer',
    ],
    [
      'by a reversed row alone',
      make('div', { style: 'display: flex; flex-direction: row-reverse' }),
      justify,
      'agent',
    ],
    [
      'by center: nobody’s',
      make('div', { style: 'display: flex; justify-content: center' }),
      justify,
      'system',
    ],
    [
      'by the buyer’s name',
      make('div', {}, make('b', { class: 'sender' }, ' 小橘子 ')),
      name,
      'buyer',
    ],
    ['by another name', make('div', {}, make('b', { class: 'sender' }, '客服')), name, 'agent'],
    ['by no name: not told', make('div', {}), name, 'system'],
    ['by its first words', make('div', {}, '智能助手 10:05 您好'), text, 'robot'],
    ['by words further on: no', make('div', {}, '我问过智能助手'), text, 'system'],
    ['by what is otherwise', make('div', {}), [...css, { by: 'otherwise', is: 'buyer' }], 'buyer'],
  ])('%s', (_, row, tests, side) => {
    expect(tell(row, tests)).toBe(side);
  });

  it('is not told by name before the buyer’s is known', () => {
    const row = make('div', {}, make('b', { class: 'sender' }, '小橘子'));
    expect(tell(row, name, '')).toBe('system');
  });

  it.each([
    [10, 'buyer'],
    [250, 'agent'],
    [132, 'system'],
  ])('by where its picture stands: %d px from the left', (left, side) => {
    const picture = make('img', {});
    const row = make('div', {}, picture);
    const box = (x: number, width: number) => ({ left: x, right: x + width, width }) as DOMRect;
    document.body.getBoundingClientRect = () => box(0, 300);
    picture.getBoundingClientRect = () => box(left, 36);
    expect(tell(row, place)).toBe(side);
  });
});
