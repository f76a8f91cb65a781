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
  replyBox,
  topBar,
} from '../shared/parts.ts';
import type { Conversation, Message } from '../shared/shop.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Douyin Life (抖音来客): the chatd kit of Douyin in React. Rows carry no known id. Hidden text
 * boxes hold JSON, and three more belong to searches.
 */

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const open = opened(store);
  return page(
    topBar({
      mark: '禾',
      shop: '青禾火锅（湖滨店）',
      links: ['在线客服', '评价', '团购', '数据'],
      agent: '店长小禾 · 在线',
    }),
    el(
      'aside',
      { look: 'list' },
      el('textarea', { look: 'search', rows: 1, placeholder: '用户昵称' }),
      el(
        'div#list-container',
        { look: 'items' },
        ...listed(store).map((one) =>
          contact(store, one, {
            row: 'div.contactCard-Hq2xL',
            badge: 'span.life-im-pc-badge-text',
          }),
        ),
      ),
    ),
    open ? chat(store, open) : nothingOpen('请选择会话'),
    el(
      'aside',
      { look: 'panel' },
      el('div', { look: 'title' }, '订单查询'),
      el('textarea', { look: 'search', rows: 1, placeholder: '请输入订单号' }),
      el('div', { look: 'soft' }, '输入订单号查询团购券状态'),
    ),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  const { draft } = store.state;
  return el(
    'section',
    { look: 'chat' },
    el('div.topbar-f3Kp', { look: 'head' }, el('span.uname-9aZt', {}, open.nickname)),
    el('div', { look: 'thread', ...atEnd }, ...open.messages.map((one) => row(one, open))),
    // The platform keeps its own data in text boxes nobody sees; a bot once wrote into one.
    el('textarea', {
      style: { display: 'none' },
      readonly: true,
      defaultValue: JSON.stringify({ bizConversationId: open.uid }),
    }),
    el(
      'div.inputWrapper-k2Ws',
      { look: 'composer' },
      icons('smile', 'image', 'coupon', 'note'),
      el('textarea', { ...replyBox(store, true), placeholder: '请输入回复内容' }),
      el(
        'div',
        { look: 'foot' },
        'Enter 发送，Shift+Enter 换行',
        el(
          'button.sendBtn-x81c',
          { look: 'send', type: 'button', disabled: draft.trim() === '', onClick: store.send },
          '发送',
        ),
      ),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side } = message;
  if (side === 'system') return note(message, 'div.messageSystemContent-p0');
  const isBuyer = side === 'buyer';
  return el(
    isBuyer ? 'div.chatd-message.chatd-message--left' : 'div.chatd-message.chatd-message--right',
    { key: id, look: isBuyer ? 'row' : 'row mine' },
    face(isBuyer ? hue : 350),
    el('div.chatd-bubble-main', {}, content(message, { text: 'div', card: 'div.chatd-card' })),
    side === 'robot' && el('span', { look: 'side' }, '自动回复'),
  );
}
