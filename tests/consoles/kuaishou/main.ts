import Quill from 'quill1';
import 'quill1/dist/quill.core.css';
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
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part, type Props } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Kuaishou Shop: React with Ant Design. One source saw Quill (version unknown, 1.3 is taken),
 * another an editable `#esim-editor5678`: `?editor=esim` shows that one. Whose a message is
 * shows by the sender's name alone.
 */

const isEsim = new URLSearchParams(window.location.search).get('editor') === 'esim';

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const open = opened(store);
  const all = listed(store);
  const waits = all.filter((one) => waitingSince(one) !== null);
  const rest = all.filter((one) => waitingSince(one) === null);
  return page(
    topBar({
      mark: '快',
      shop: '青禾数码旗舰店',
      links: ['接待', '会话记录', '质检', '设置'],
      agent: '客服小禾 · 在线',
    }),
    el(
      'aside',
      { look: 'list' },
      el('div', { look: 'search' }, '搜索买家昵称'),
      el(
        'div',
        { look: 'items' },
        el('div.SessionListGroupItem-groupName', { look: 'group' }, '请在3分钟内回复'),
        ...waits.map((one) => card(store, one)),
        rest.length > 0 && el('div.SessionListGroupItem-groupName', { look: 'group' }, '已回复'),
        ...rest.map((one) => card(store, one)),
      ),
    ),
    open ? chat(store, open) : nothingOpen('请选择会话'),
    plainPanel('买家信息'),
  );
}

function card(store: PageStore, each: Conversation): Part {
  const isOpen = each.uid === store.state.shop.openUid;
  return contact(store, each, {
    row: isOpen ? 'div.SessionBaseCard.colorHighLight' : 'div.SessionBaseCard',
    name: 'span.SessionBaseCard-topHeadName',
    tail: ' 下单数(2)',
    when: 'span.SessionBaseCard-topHeadTime',
    text: 'span.SessionBaseCard-lastMessage',
    badge: 'span.SessionBaseCard-unread-rot',
  });
}

function chat(store: PageStore, open: Conversation): Part {
  const box: Props = { look: 'box', 'data-hint': '请输入回复内容', contenteditable: 'true' };
  return el(
    'section',
    { look: 'chat' },
    el('div', { look: 'head' }, open.nickname, el('small', {}, '近 90 天下单 2 次')),
    el('div', { look: 'thread', ...atEnd }, ...open.messages.map((one) => row(one, open))),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image', 'goods', 'coupon', 'truck'),
      isEsim
        ? el('div#esim-editor5678', { ...box, ...editable(store), onKeydown: sendOnEnter(store) })
        : el('div.quill', { look: 'quill', mounted: (node) => runQuill(node, store) }),
      el(
        'div',
        { look: 'foot' },
        el('button', { look: 'send', type: 'button', onClick: store.send }, '发送'),
      ),
    ),
  );
}

function row(message: Message, open: Conversation): Part {
  const { id, side } = message;
  if (side === 'system') return note(message, 'div.kwaishop-cs-LayoutMiddleWrapper_msgBody');
  const isBuyer = side === 'buyer';
  return el(
    'div.kwaishop-cs-LayoutDefaultWrapper_msgMain',
    { key: id, look: isBuyer ? 'row' : 'row mine' },
    face(isBuyer ? open.hue : 18),
    el(
      'div.kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody',
      { look: 'soft', style: { flex: 'none' } },
      isBuyer ? open.nickname : side === 'robot' ? '智能客服' : '青禾数码-小禾',
    ),
    content(message, { text: 'div', card: 'div' }),
  );
}

/** Quill itself; its own state is what counts as the draft. */
function runQuill(place: HTMLElement, store: PageStore): () => void {
  const quill = new Quill(place, { placeholder: '请输入回复内容', formats: [] });
  const textNow = () => quill.getText().replace(/\n$/, '');
  const show = () => {
    if (textNow() !== store.state.draft) quill.setText(store.state.draft, 'silent');
  };
  quill.on('text-change', () => store.write(textNow()));
  show();
  return store.subscribe(show);
}
