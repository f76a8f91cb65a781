/*
 * The shapes of two consoles, as small as the readers need them: ids, attributes and nesting of
 * the practice pages. Text goes in as text, so that a name may hold anything.
 */

export interface Row {
  id: string;
  side: 'buyer' | 'agent' | 'robot' | 'system';
  text: string;
}

interface Attributes {
  [name: string]: string;
}

/** An element with attributes and children; a string child is text. */
export function make(
  name: string,
  attributes: Attributes,
  ...children: (Node | string)[]
): Element {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Puts a frame of the page's own origin on the page; test pages load none by themselves. */
export function openFrame(name = ''): Document {
  const frame = make('iframe', { name });
  const inner = document.implementation.createHTMLDocument();
  Object.defineProperty(frame, 'contentDocument', { value: inner });
  document.body.append(frame);
  return inner;
}

export interface PinduoduoPage {
  uid: string;
  name: string;
  rows: Row[];
  /** Other buyers of the list: uid and name. */
  others?: [uid: string, name: string][];
}

export function showPinduoduo({ uid, name, rows, others = [] }: PinduoduoPage): void {
  const item = (key: string, nickname: string, active: boolean) =>
    make(
      'div',
      { class: `chat-item-box${active ? ' active' : ''}`, 'data-random': `${key}-0-all` },
      make('span', { class: 'nickname-span' }, nickname),
    );
  const list = (style: string, some: Row[]) =>
    make('ul', { class: 'msg-list', style }, ...some.map((row) => pinduoduoRow(row, uid)));
  document.body.replaceChildren(
    make('div', {}, item(uid, name, true), ...others.map((one) => item(...one, false))),
    make(
      'div',
      { class: 'chatWindowHeader' },
      make('div', { class: 'base-info' }, make('span', { class: 'name' }, name)),
    ),
    // The console parks copies of rows in a hidden list, in front of the one on screen here.
    make(
      'div',
      { id: 'msgListContainer' },
      list('display: none', rows.slice(0, 2)),
      list('', rows),
    ),
    make('textarea', { id: 'replyTextarea' }),
  );
}

function pinduoduoRow({ id, side, text }: Row, uid: string): Element {
  const box = make('p', { class: 'msg-content-box' }, text);
  const content = make(
    'div',
    { class: 'msg-content' },
    side === 'robot' ? make('div', { class: 'robot-text' }, box) : box,
  );
  const body =
    side === 'system'
      ? make('div', { class: 'system-msg-31' }, text)
      : make('div', { class: side === 'buyer' ? 'buyer-item' : 'cs-item' }, content);
  return make(
    'li',
    { id: `middlePanel_list_${id}`, class: 'onemsg', currentuid: uid },
    make('div', { class: 'merchantMessage' }, body),
  );
}

export interface FeigeOrder {
  head: string;
  product?: string;
  /** Label and value, as the panel shows them. */
  facts?: [label: string, value: string][];
}

export interface FeigePage {
  name: string;
  rows: Row[];
  orders?: FeigeOrder[];
  others?: string[];
}

export function showFeige({ name, rows, orders = [], others = [] }: FeigePage): void {
  const item = (nickname: string) =>
    make(
      'div',
      { 'data-qa-id': 'qa-conversation-chat-item', 'data-kora': 'conversation' },
      make('div', { class: 'nameLine-x1', title: nickname }, make('span', {}, nickname), '1分钟'),
    );
  document.body.replaceChildren(
    make('div', { class: 'list_items' }, ...[name, ...others].map(item)),
    make('textarea', { placeholder: '请输入备注信息', hidden: '' }),
    make(
      'section',
      { id: 'workspace-chat' },
      make('div', { id: 'topbar-left-info' }, make('span', {}, name)),
      make('div', { class: 'messageList' }, ...rows.map(feigeRow)),
      make('textarea', { 'data-qa-id': 'qa-send-message-textarea' }),
    ),
    make('aside', {}, ...orders.map(feigeCard)),
  );
}

function feigeRow({ id, side, text }: Row): Element {
  const bubble = make('pre', {}, make('span', {}, text));
  const body =
    side === 'system'
      ? make('div', { class: 'systemLine' }, text)
      : make('div', { class: side === 'buyer' ? 'messageNotMe' : 'messageIsMe' }, bubble);
  return make('div', { 'data-qa-id': 'qa-message-warpper' }, make('div', { 'data-id': id }, body));
}

function feigeCard({ head, product, facts = [] }: FeigeOrder): Element {
  const fact = ([label, value]: [string, string]) =>
    make('div', {}, make('span', {}, label), make('span', {}, value));
  return make(
    'div',
    { class: 'ecom-collapse-item' },
    make('div', { class: 'ecom-collapse-header' }, make('span', {}, head)),
    ...(product === undefined ? [] : [make('div', { 'data-btm': 'd5834' }, product)]),
    ...facts.map(fact),
  );
}
