// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readConversation } from '@/utils/consoles/read-conversation';
import { type ConsoleSource, consoleSchema } from '@/utils/model/console';
import { NOON } from '../../builders';
import { layOut } from './lay-out';
import { make } from './pages';

type Rows = Extract<NonNullable<ConsoleSource['messages']>, { kind: 'rows' }>;

const usual: Rows = {
  kind: 'rows',
  list: [{ css: '.list', seen: '2026' }],
  row: '.row',
  id: null,
  text: [''],
  sides: [
    { by: 'css', css: '.mine', is: 'agent' },
    { by: 'otherwise', is: 'buyer' },
  ],
};

function read(rows: Element[], change: Partial<Rows> = {}, rest: Partial<ConsoleSource> = {}) {
  const definition = consoleSchema.parse({
    id: 'some',
    matches: [],
    evidence: 'low',
    timeZone: 'UTC',
    messages: { ...usual, ...change },
    ...rest,
  });
  document.body.replaceChildren(make('div', { class: 'list' }, ...rows));
  return readConversation(definition, document, NOON);
}
const row = (text: string, side = '', ...parts: Element[]) =>
  make('div', { class: `row ${side}` }, ...parts, text);
const textsOf = (...args: Parameters<typeof read>) => read(...args).messages.map((one) => one.text);
const idsOf = (rows: Element[]) => read(rows).messages.map((one) => one.id);

beforeEach(() => {
  layOut();
  document.body.replaceChildren();
});

describe('the text of a row', () => {
  const sender = () => make('b', { class: 'sender' }, '小橘子');

  it('is the row’s own where no part holds it', () => {
    expect(textsOf([row(' 在吗 ')])).toEqual(['在吗']);
  });

  it('is that of the first part that says anything', () => {
    const parts = [make('p', { class: 'a' }), make('p', { class: 'b' }, '有货吗')];
    expect(textsOf([row('11:20', '', ...parts)], { text: ['.a', '.b', ''] })).toEqual(['有货吗']);
  });

  it('is without the sender, who stands in it', () => {
    expect(textsOf([row('在吗', '', sender())], { without: ['.sender'] })).toEqual(['在吗']);
    // The page itself is left as it was.
    expect(document.querySelector('.sender')?.textContent).toBe('小橘子');
  });

  it('is without words for screen readers and a clock glued to its end', () => {
    const change = { leading: ['Message:'], clockAtEnd: true };
    expect(textsOf([row('Message: Is it in stock?10:05')], change)).toEqual(['Is it in stock?']);
  });
});

describe('an id made of what is said', () => {
  it('is the same on every look and while older rows go', () => {
    const rows = () => ['a', 'b', 'c', 'd'].map((text) => row(text));
    const ids = idsOf(rows());
    expect(new Set(ids).size).toBe(4);
    expect(idsOf(rows())).toEqual(ids);
    expect(idsOf(rows().slice(1)).slice(1)).toEqual(ids.slice(2));
  });

  it('is another one after other words: two buyers may say the same', () => {
    const [, one] = idsOf([row('衣服'), row('在吗')]);
    const [, other] = idsOf([row('鞋子'), row('在吗')]);
    expect(one).not.toBe(other);
  });

  it('is another one each time the same is said', () => {
    expect(new Set(idsOf([row('在吗'), row('在吗'), row('在吗')])).size).toBe(3);
  });
});

describe('the order of rows', () => {
  const placed = (text: string, top: number) => {
    const one = row(text);
    one.getBoundingClientRect = () => ({ top }) as DOMRect;
    return one;
  };

  it('is that of the page, or that on screen where lists place rows themselves', () => {
    const rows = () => [placed('newest', 300), placed('older', 200), placed('oldest', 100)];
    expect(textsOf(rows())).toEqual(['newest', 'older', 'oldest']);
    expect(textsOf(rows(), { order: 'screen' })).toEqual(['oldest', 'older', 'newest']);
  });

  it('leaves out rows that are parked', () => {
    const parked = make('div', { style: 'transform: translateY(-9999px)' }, row('旧的'));
    expect(textsOf([row('新的'), parked], { not: ['[style*="-9999px"] *'] })).toEqual(['新的']);
  });
});

describe('an order whose state has no place of its own', () => {
  it('is told by the words of the whole card', () => {
    const orders: ConsoleSource['orders'] = {
      shape: ['P', [10, 30]],
      statuses: [
        ['已签收', 'signed'],
        ['待发货', 'paid'],
      ],
      cards: { card: [{ css: '.card', seen: '2026' }], number: '.no', status: '' },
    };
    const card = make(
      'div',
      { class: 'card' },
      make('b', { class: 'no' }, 'P7048129536'),
      '待发货',
    );
    const { orders: found } = read([card], {}, { orders });
    expect(found).toMatchObject([{ no: 'P7048129536', status: 'paid', trust: { status: 'low' } }]);
  });
});
