// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readConversation } from '@/utils/consoles/read-conversation';
import { NOON } from '../../builders';
import { known } from './known';
import { layOut } from './lay-out';
import { make, type Row, showPinduoduo } from './pages';

const pinduoduo = known('pinduoduo');

let measured: () => number;
beforeEach(() => {
  measured = layOut();
  document.body.replaceChildren();
});

const read = () => readConversation(pinduoduo, document, NOON);
const rows: Row[] = [
  { id: '1', side: 'system', text: '您正在为买家服务' },
  { id: '2', side: 'buyer', text: '在吗' },
  { id: '3', side: 'robot', text: '请稍等' },
  { id: '4', side: 'agent', text: ' 在的亲\n请说 ' },
];

describe('a Pinduoduo conversation', () => {
  it('is read as it is shown', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows });
    expect(read()).toEqual({
      console: 'pinduoduo',
      shop: '',
      url: location.href,
      buyerKey: '7001',
      buyerName: '小**鱼',
      lastMessageId: 'middlePanel_list_4',
      messages: [
        { id: 'middlePanel_list_1', side: 'system', text: '' },
        { id: 'middlePanel_list_2', side: 'buyer', text: '在吗' },
        { id: 'middlePanel_list_3', side: 'robot', text: '请稍等' },
        { id: 'middlePanel_list_4', side: 'agent', text: '在的亲\n请说' },
      ],
      orders: [],
      language: 'zh-CN',
      waitingSince: null,
      waiting: [],
      readAt: NOON,
    });
  });

  it('is told apart by the buyer’s id where masked names are the same', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows, others: [['7002', '小**鱼']] });
    const first = read().buyerKey;
    showPinduoduo({ uid: '7002', name: '小**鱼', rows, others: [['7001', '小**鱼']] });
    expect([first, read().buyerKey]).toEqual(['7001', '7002']);
  });

  it('takes the id from its rows when the list is scrolled away', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows });
    document.querySelector('.chat-item-box')?.remove();
    expect(read().buyerKey).toBe('7001');
  });

  it('does not take the id of a hidden copy of the list', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows });
    const parked = make('div', { class: 'chat-item-box active', 'data-random': '9-0-all' });
    document.body.prepend(make('div', { hidden: '' }, parked));
    expect(read().buyerKey).toBe('7001');
  });

  it('holds no row twice, though the page keeps hidden copies', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows });
    expect(document.querySelectorAll('#middlePanel_list_1')).toHaveLength(2);
    expect(read().messages.map(({ id }) => id)).toHaveLength(4);
  });

  it('leaves out single rows that are hidden', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows });
    const [, list] = document.querySelectorAll('ul.msg-list');
    list?.lastElementChild?.setAttribute('hidden', '');
    expect(read().lastMessageId).toBe('middlePanel_list_3');
  });

  it('holds the newest twenty of ten thousand rows, measuring no more than those', () => {
    const many = Array.from({ length: 10_000 }, (_, i): Row => {
      return { id: String(i), side: 'buyer', text: `第${i}条` };
    });
    showPinduoduo({ uid: '7001', name: '小**鱼', rows: many });
    const { messages } = read();
    expect(messages).toHaveLength(20);
    expect(messages[0]?.text).toBe('第9980条');
    expect(messages.at(-1)?.text).toBe('第9999条');
    expect(measured()).toBeLessThan(40);
    // The test's own page takes its time to find ten thousand rows; a browser does not.
  }, 30_000);
});

describe('a Pinduoduo page that is not ready', () => {
  it('is empty before anything is shown', () => {
    expect(read()).toMatchObject({ buyerKey: '', buyerName: '', lastMessageId: '', messages: [] });
  });

  it('has no conversation while none is open', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows });
    document.querySelector('.chatWindowHeader')?.remove();
    document.querySelector('#msgListContainer')?.remove();
    document.querySelector('.chat-item-box')?.classList.remove('active');
    expect(read()).toMatchObject({ buyerKey: '', buyerName: '', messages: [] });
  });

  it('is keyed weakly by name when a redesign has taken the ids away', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows });
    for (const name of ['data-random', 'currentuid']) {
      for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
    }
    expect(read().buyerKey).toBe('~小**鱼');
  });
});
