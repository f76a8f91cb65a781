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
  picture,
  replyBox,
  topBar,
} from '../shared/parts.ts';
import type { Conversation, Message } from '../shared/shop.ts';
import { showYuan } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Goofish (闲鱼): classes end in hashes, their beginnings hold; the framework is not known, React
 * is taken. What marks a side is not settled: only where the row's picture stands shows it.
 */

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const open = opened(store);
  return page(
    topBar({
      mark: '鱼',
      shop: '闲鱼',
      links: ['消息', '发布闲置', '订单', '收藏'],
      agent: '青禾二手数码',
    }),
    el(
      'aside',
      { look: 'list' },
      el('div', { look: 'title', style: { padding: '14px' } }, '消息'),
      el(
        'div',
        { look: 'items' },
        ...listed(store).map((one) =>
          contact(store, one, { row: 'div.conversation-item--JReyg97P' }),
        ),
      ),
    ),
    open ? chat(store, open) : nothingOpen('尚未选择任何联系人'),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  const goods = open.messages.flatMap(({ body }) => (body.kind === 'goods' ? [body.product] : []));
  return el(
    'section',
    { look: 'chat' },
    el(
      'div.message-topbar--mz8qHtvV',
      { look: 'head' },
      el('span.text1--VUZV1J0i', {}, open.nickname),
      el('small', {}, '近 7 天内来过'),
    ),
    ...goods.map((one) =>
      el(
        'a',
        { look: 'strip', href: `/item?id=${one.id}`, onClick: (event) => event.preventDefault() },
        picture(one.picture),
        el('span', {}, one.title),
        el('span.money--AkJwpvx9', { look: 'price' }, `¥${showYuan(one.price)}`),
      ),
    ),
    el(
      'div#message-list-scrollable',
      { look: 'thread', ...atEnd },
      ...open.messages.map((one) => row(one, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image'),
      el('textarea', {
        ...replyBox(store, true),
        placeholder: '请输入消息，按Enter键发送或点击发送按钮发送',
      }),
      el(
        'div',
        { look: 'foot' },
        el('button', { look: 'send', type: 'button', onClick: store.send }, el('span', {}, '发送')),
      ),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side } = message;
  if (side === 'system') return note(message, 'div.message-row--QzkBJaAg');
  const isBuyer = side === 'buyer';
  return el(
    'div.message-row--QzkBJaAg',
    { key: id, look: isBuyer ? 'row' : 'row mine' },
    face(isBuyer ? hue : 50),
    content(message, { text: 'div', card: 'div' }),
  );
}
