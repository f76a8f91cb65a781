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
import type { Conversation, Message } from '../shared/shop.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/* The chat of 1688 inside its frame: React with Fusion Next; it can be opened by itself too. */

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const open = opened(store);
  return page(
    topBar({
      mark: '旺',
      shop: '青禾家居工厂店',
      links: ['旺旺', '询盘', '交易', '客户'],
      agent: '青禾:小禾 · 在线',
    }),
    el(
      'aside',
      { look: 'list' },
      el('div', { look: 'search' }, '搜索联系人'),
      el(
        'div',
        { look: 'items' },
        ...listed(store).map((one) => contact(store, one, { row: 'div.conversation-item' })),
      ),
    ),
    open ? chat(store, open) : nothingOpen('您尚未选择联系人'),
    plainPanel('客户资料'),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section',
    { look: 'chat' },
    el('div.ww_user_panel', { look: 'head' }, el('span.nick', {}, open.nickname)),
    el(
      'div.ww_message',
      { look: 'thread', ...atEnd },
      ...open.messages.map((one) => row(one, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image', 'goods', 'orders'),
      el(
        'div.biz-expression-editor.text-area',
        { look: 'editor' },
        el(
          'div.editBox',
          { look: 'editor' },
          el('pre.edit', {
            look: 'box',
            contenteditable: 'true',
            'data-hint': '请输入消息，按 Enter 发送',
            onKeydown: sendOnEnter(store),
            ...editable(store),
          }),
        ),
      ),
      el(
        'div',
        { look: 'foot' },
        el('button.send-btn', { look: 'send', type: 'button', onClick: store.send }, '发送'),
      ),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side } = message;
  if (side === 'system') return note(message);
  const isBuyer = side === 'buyer';
  return el(
    isBuyer ? 'div.message-item' : 'div.message-item.self',
    { key: id, look: isBuyer ? 'row' : 'row mine' },
    face(isBuyer ? hue : 24),
    content(message, { text: 'div', card: 'div.od-wrap' }),
  );
}
