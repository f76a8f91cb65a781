// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { makeConsoleView } from '@/utils/consoles/console-view';
import { consolesByMarks } from '@/utils/consoles/find-console';
import { generic } from '@/utils/consoles/generic';
import { readConversation } from '@/utils/consoles/read-conversation';
import { NOON } from '../../builders';
import { known } from './known';
import { layOut } from './lay-out';
import { make } from './pages';

beforeEach(() => {
  layOut();
  document.body.replaceChildren();
});

const read = (id: string) => readConversation(known(id), document, NOON);
const says = (id: string) => read(id).messages.map(({ side, text }) => [side, text]);

describe('Shopee', () => {
  const row = (kind: string, ...parts: string[]) =>
    make('div', { 'data-cy': `webchat-message-${kind}` }, ...parts);

  it('cuts the time off the text, also where the text ends in digits', () => {
    const list = make('div', { id: '#message-virtualized-list' });
    list.append(row('receive', 'RM 38', '10:05'), row('send', '10:06'), row('system', 'Hai'));
    document.body.append(list);
    expect(says('shopee')).toEqual([
      ['buyer', 'RM 38'],
      ['agent', ''],
      ['system', 'Hai'],
    ]);
    const [first] = read('shopee').messages;
    expect(new Date(first?.at ?? 0).getMinutes()).toBe(5);
  });
});

describe('Etsy', () => {
  const block = (alt: string, ...parts: string[]) =>
    make('div', { class: 'wt-pb-xs-1' }, make('img', { alt }), ...parts);

  it('takes for a message only what a screen reader hears as one', () => {
    document.body.append(
      block('', 'Order from Nov 23'),
      block('Emma', 'EmmaMessage:', ' Is it wool?'),
      block('', 'Message: Yes.'),
    );
    expect(says('etsy')).toEqual([
      ['buyer', 'Is it wool?'],
      ['agent', 'Yes.'],
    ]);
    expect(read('etsy').buyerName).toBe('Emma');
  });
});

describe('Zendesk', () => {
  const ticket = (id: string, sender: string, text: string) => {
    const name = make('strong', { 'data-test-id': 'omni-log-item-sender' }, sender);
    const words = make('div', { 'data-test-id': 'omni-log-message-content' }, text);
    const item = make('article', { 'data-test-id': 'omni-log-comment-item' }, name, words);
    return make('div', { 'data-ticket-id': id }, item);
  };
  const tab = (id: string, isOpen: boolean) =>
    make('div', {
      'data-test-id': 'header-tab',
      'data-entity-id': id,
      'data-entity-is-selected': String(isOpen),
    });

  it('reads the ticket of the selected tab, though others are on screen too', () => {
    document.body.append(tab('1', false), tab('2', true));
    document.body.append(ticket('1', 'Anna', 'first'), ticket('2', 'Bo', 'second'));
    expect(read('zendesk')).toMatchObject({
      buyerKey: '2',
      buyerName: 'Bo',
      messages: [{ side: 'buyer', text: 'second' }],
    });
  });
});

describe('R-Messe', () => {
  it('finds the order anywhere in the page, and its status near it', () => {
    document.body.append('受注番号：384219-20261123-0587412093 未発送 フライパン');
    expect(read('r-messe').orders).toEqual([
      {
        no: '384219-20261123-0587412093',
        status: 'paid',
        statusText: '未発送',
        trust: { no: 'high', status: 'medium' },
      },
    ]);
  });
});

describe('a console told by its marks', () => {
  const box = () =>
    make('div', { class: 'reply-box' }, make('div', { class: 'ProseMirror-woot-style' }));

  it('is known as soon as they are in the page, and stays known', () => {
    const view = makeConsoleView();
    view.change(generic, consolesByMarks());
    expect([view.definition.id, view.isRead]).toEqual(['generic', false]);
    document.body.append(box());
    expect([view.definition.id, view.isRead]).toEqual(['chatwoot', true]);
    document.body.replaceChildren();
    expect(view.definition.id).toBe('chatwoot');
  });
});
