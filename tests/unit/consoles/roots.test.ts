// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readConversation } from '@/utils/consoles/read-conversation';
import { findChatRoot, findRoots } from '@/utils/consoles/roots';
import { NOON } from '../../builders';
import { known } from './known';
import { layOut } from './lay-out';
import { make, openFrame } from './pages';

const meituan = known('meituan');

beforeEach(() => {
  layOut();
  document.body.replaceChildren();
});

/** The chat as small as the reader needs it. */
const chat = () =>
  make(
    'div',
    { id: 'root' },
    make('span', { class: 'userinfo-name-show' }, '匿名用户'),
    make(
      'div',
      { class: 'message-cell-container' },
      make('div', { class: 'message-wrapper' }, make('div', { class: 'left-message' }, '在吗')),
    ),
    make('pre', { class: 'dzim-chat-input-container', contenteditable: 'plaintext-only' }),
  );

describe('the trees of a page', () => {
  it('are the page alone where its definition names no places', () => {
    openFrame('chat');
    expect(findRoots(known('feige'))).toEqual([document]);
  });

  it('are the open shadow roots and frames it names, as they nest', () => {
    const host = make('wujie-app', {});
    const shadow = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const inner = make('wujie-app', {});
    shadow.append(inner);
    const deep = inner.attachShadow({ mode: 'open' });
    const frame = openFrame('chat');
    openFrame('other');
    const roots = findRoots(meituan);
    expect(roots).toHaveLength(4);
    for (const one of [document, shadow, deep, frame]) expect(roots).toContain(one);
  });

  it('do not hold closed shadow roots, and end at a depth', () => {
    const closed = make('wujie-app', {});
    closed.attachShadow({ mode: 'closed' });
    document.body.append(closed);
    let place: ParentNode = document.body;
    for (let i = 0; i < 6; i++) {
      const host = make('wujie-app', {});
      place.append(host);
      place = host.attachShadow({ mode: 'open' });
    }
    expect(findRoots(meituan)).toHaveLength(4);
  });
});

describe('the conversation is read where it is', () => {
  const read = () => {
    const { buyerName, messages } = readConversation(meituan, document, NOON);
    return [buyerName, messages.map(({ text, side }) => [text, side])];
  };
  const expected = ['匿名用户', [['在吗', 'buyer']]];

  it('on the page', () => {
    document.body.append(chat());
    expect(findChatRoot(meituan)).toBe(document);
    expect(read()).toEqual(expected);
  });

  it('in an open shadow root', () => {
    const host = make('wujie-app', {});
    host.attachShadow({ mode: 'open' }).append(chat());
    document.body.append(make('div', { id: 'root' }, '外壳'), host);
    expect(read()).toEqual(expected);
  });

  it('in a frame', () => {
    const frame = openFrame('chat');
    frame.body.append(frame.importNode(chat(), true));
    expect(read()).toEqual(expected);
  });
});
