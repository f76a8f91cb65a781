import { chatPage, moneyIn, rowOf } from '../shared/chat-parts.ts';
import { mountReact } from '../shared/mount-react.ts';
import { atEnd, picture, replyBox } from '../shared/parts.ts';
import type { Conversation, Message, OrderStatus } from '../shared/shop.ts';
import { showDateTime } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Rakuten R-Messe. Nothing but text lines tells what is what: a line with the time, a line with
 * the name (of a customer it ends in 様), the words. The cards of the list have such times too.
 */

const money = moneyIn('ja-JP', 'JPY');
const shop = '和のキッチン 楽天市場店';
const statusText: Record<OrderStatus, string> = {
  unpaid: '入金待ち',
  paid: '未発送',
  toShip: '未発送',
  shipped: '発送済み',
  closed: 'キャンセル',
};

startPage({
  mount: mountReact,
  seeds: buyers,
  script,
  addressOf: (uid) => `/inquiry/${uid}`,
  view,
});

function view(store: PageStore): Part {
  return chatPage(store, {
    bar: {
      mark: 'R',
      shop,
      links: ['問い合わせ', 'テンプレート', '設定'],
      agent: '担当 小林',
      practice: '練習',
    },
    above: [el('div', { look: 'group' }, '未対応の問い合わせ')],
    row: inquiry,
    chat,
    empty: '問い合わせを選択',
    beside: customer,
  });
}

function inquiry(store: PageStore, each: Conversation): Part {
  return rowOf(
    store,
    each,
    'a',
    {
      href: `/inquiry/${each.uid}`,
      onClick: (event) => {
        event.preventDefault();
        store.open(each.uid);
      },
    },
    el('div', { look: 'text' }, '商品について'),
    el('div', { look: 'name' }, `${each.nickname} 様`),
    el('div', { look: 'text' }, `${timeOf(each.messages.at(-1)?.at ?? 0)} 受付`),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section',
    { look: 'chat' },
    el('div', { look: 'head' }, `問い合わせ番号 ${open.uid}`),
    el(
      'div',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((message) => block(message, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      el('div', { look: 'foot' }, 'AIで回答文を生成'),
      el('textarea', {
        ...replyBox(store, false),
        placeholder: 'ここに返信を記入してください',
      }),
      el(
        'div',
        { look: 'foot' },
        `${store.state.draft.length}/2000文字`,
        el('button.reply', { look: 'send', type: 'button', onClick: store.send }, '返信する'),
      ),
    ),
  );
}

function block({ id, side, body, at }: Message, { nickname }: Conversation): Part {
  if (side === 'system') {
    return el('div', { key: id, look: 'note' }, body.kind === 'text' ? body.text : '');
  }
  const isBuyer = side === 'buyer';
  return el(
    'div',
    { key: id, look: isBuyer ? 'letter' : 'letter mine' },
    el('div', { look: 'soft' }, timeOf(at)),
    el('div', { look: 'sender' }, isBuyer ? `${nickname} 様` : shop),
    body.kind === 'text' && el('div', { look: 'words' }, body.text),
    body.kind === 'image' && picture(body.picture, 'photo'),
    (body.kind === 'goods' || body.kind === 'order') &&
      el(
        'div',
        { look: 'card' },
        picture(body.product.picture),
        el('span', {}, body.product.title),
        el('span', { look: 'price' }, money(body.product.price)),
      ),
  );
}

function customer(open: Conversation | null): Part {
  const order = open?.orders[0];
  return el(
    'aside',
    { look: 'panel' },
    el('h3', { look: 'title' }, '顧客情報'),
    el('div', {}, open?.nickname ?? ''),
    el('div', { look: 'soft' }, '楽天会員'),
    el('h3', { look: 'title' }, '受注情報'),
    order
      ? el(
          'div',
          { look: 'order' },
          el('div', {}, '受注番号：', el('a', { look: 'state' }, order.orderNo)),
          el('div', { look: 'state' }, statusText[order.status]),
          el('div', {}, order.product.title),
          el('div', { look: 'price' }, money(order.amount)),
        )
      : el('div', { look: 'soft' }, '受注はありません'),
  );
}

function timeOf(at: number): string {
  return showDateTime(at, 'Asia/Tokyo').slice(0, 16).replaceAll('-', '/');
}
