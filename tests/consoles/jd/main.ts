import { editable } from '../shared/editable.ts';
import { mountReact } from '../shared/mount-react.ts';
import {
  atEnd,
  contact,
  content,
  face,
  icons,
  listed,
  note,
  nothingOpen,
  opened,
  page,
  plainPanel,
  sendOnEnter,
  topBar,
} from '../shared/parts.ts';
import { type Conversation, type Message, waitingSince } from '../shared/shop.ts';
import { showDateTime, showWait } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * JD Dongdong: the framework is not known, React is taken. The reply box is an editable block,
 * the list keeps only the rows on screen, and a message's id stands on its side node.
 */

/** Rows the virtual list keeps, and their height. */
const KEPT = 6;
const ROW_HEIGHT = 60;

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const open = opened(store);
  return page(
    topBar({
      mark: '咚',
      shop: '青禾家居京东自营旗舰店',
      links: ['咨询', '留言', '工单', '服务数据'],
      agent: '青禾-小禾 · 在线',
    }),
    el(
      'aside#t-alluser-wrap',
      { look: 'list' },
      el('div', { look: 'search' }, '搜索顾客'),
      el(
        'div',
        { look: 'tabs' },
        el('div.c_tabs-tab', { look: 'on', title: '正在咨询' }, '正在咨询'),
        el('div.c_tabs-tab', { title: '最近联系' }, '最近联系'),
      ),
      el('div.c_tabs-tabpane', { look: 'items' }, ...virtualRows(store)),
      // The other tab stays mounted with rows of its own.
      el(
        'div.c_tabs-tabpane.c_tabs-tab_inactive',
        { style: { display: 'none' } },
        el('div.alluser-item', {}, el('span.alluser-item-name', {}, '昨***日')),
      ),
    ),
    open ? chat(store, open) : nothingOpen('请选择顾客开始咨询'),
    plainPanel('顾客资料'),
  );
}

/** Only what fits is in the page; the room of the rest is empty. */
function virtualRows(store: PageStore): Part[] {
  const all = listed(store);
  const rows = all.slice(0, KEPT).map((each, i) => {
    const since = waitingSince(each);
    const top = `${i * ROW_HEIGHT}px`;
    return contact(store, each, {
      row: 'div.alluser-item',
      // The nodes stay where they are; whom they show changes.
      attributes: { key: i, style: { position: 'absolute', top, left: '0', right: '0' } },
      name: 'span.alluser-item-name',
      end:
        since === null
          ? el('span')
          : el('span.user-none-reply-t', { look: 'late' }, showWait(Date.now() - since)),
    });
  });
  const height = `${all.length * ROW_HEIGHT}px`;
  return [...rows, el('div', { key: 'room', style: { height } })];
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section',
    { look: 'chat' },
    el('div.chat-head-name', { look: 'head' }, el('span', {}, open.nickname)),
    el(
      'div#t-chat-scroll',
      { look: 'thread', ...atEnd },
      ...open.messages.map((one) => row(one, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image', 'goods', 'coupon', 'truck', 'transfer'),
      el('div.EditorContent', {
        look: 'box',
        contenteditable: 'true',
        'data-hint': '请输入，Enter 发送',
        onKeydown: sendOnEnter(store),
        ...editable(store),
      }),
      el(
        'div.SendButtonGroup',
        { look: 'foot' },
        el('div.send-button', { look: 'send', onClick: store.send }, '发送'),
      ),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side, at } = message;
  if (side === 'system') return note(message, 'div.message');
  const isBuyer = side === 'buyer';
  return el(
    'div.message',
    { key: id },
    el('div.message__time_str', { look: 'time' }, showDateTime(at, 'Asia/Shanghai')),
    el(
      isBuyer ? `div#${id}.message_left` : `div#${id}.message_right`,
      { look: isBuyer ? 'row' : 'row mine' },
      face(isBuyer ? hue : 4),
      el('div.message__content', {}, content(message, { text: 'div', card: 'div' })),
    ),
  );
}
