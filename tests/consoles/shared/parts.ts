import { followEnd } from './follow-end.ts';
import { type IconName, iconPaths } from './icons.ts';
import { avatarUrl, pictureUrl } from './pictures.ts';
import {
  type Conversation,
  type Message,
  newestFirst,
  openConversation,
  previewOf,
} from './shop.ts';
import { showDay, showYuan } from './show-times.ts';
import type { PageStore } from './store.ts';
import { el, type Part, type Props } from './tree.ts';

/** What every console has around its facts: bars, avatars, pictures, icons. */

interface Bar {
  mark: string;
  shop: string;
  links: string[];
  agent: string;
  practice?: string;
}

/** The bar on top, with the practice tag that no real console has. */
export function topBar({ mark, shop, links, agent, practice = '练习' }: Bar): Part {
  return el(
    'header',
    { look: 'bar' },
    el('span', { look: 'mark' }, mark),
    el('strong', {}, shop),
    el('span', { look: 'tag' }, practice),
    el('nav', {}, ...links.map((link, i) => el('span', { look: i === 0 ? 'current' : '' }, link))),
    el('span', { look: 'agent' }, el('i', { look: 'online' }), agent),
  );
}

/** The whole page: bar above, columns below. */
export function page(bar: Part, ...columns: Part[]): Part {
  return el('div', { look: 'page' }, bar, el('main', { look: 'columns' }, ...columns));
}

export function face(hue: number, name = 'img', alt = ''): Part {
  return el(name, { look: 'face', src: avatarUrl(hue), alt });
}

export function picture(of: string, look: 'photo' | 'thumb' = 'thumb', alt = ''): Part {
  return el('img', { look, src: pictureUrl(of), alt });
}

/** Conversations the page may show: none while it connects. */
export function listed({ state }: PageStore): Conversation[] {
  return state.connected ? newestFirst(state.shop) : [];
}

export function opened({ state }: PageStore): Conversation | null {
  return state.connected ? openConversation(state.shop) : null;
}

/** What a row of the list does and how it looks, open or not. */
export function listRow(store: PageStore, { uid }: Conversation): Props {
  return {
    key: uid,
    look: uid === store.state.shop.openUid ? 'item on' : 'item',
    onClick: () => store.open(uid),
  };
}

/** The names a console gives to a row of its list and what stands in it. */
interface ContactNames {
  row: string;
  name?: string;
  /** What the platform writes behind the name. */
  tail?: string;
  when?: string;
  text?: string;
  badge?: string;
  /** Unread is a dot without a count. */
  dot?: true;
  /** Attributes of the row. */
  attributes?: Props;
  /** In place of the time of the last message. */
  end?: Part;
}

/** A row of the list: avatar, name, time, last words, unread count. */
export function contact(store: PageStore, each: Conversation, names: ContactNames): Part {
  const { row, name = 'span', when = 'span', text = 'span', badge = 'span', tail = '' } = names;
  const last = each.messages.at(-1);
  const time = last ? showDay(last.at, Date.now(), 'Asia/Shanghai') : '';
  return el(
    row,
    { ...listRow(store, each), ...names.attributes },
    face(each.hue),
    el(name, { look: 'name' }, each.nickname, tail),
    names.end ?? el(when, { look: 'when' }, time),
    el(text, { look: 'text' }, previewOf(each)),
    each.unread > 0 &&
      el(badge, { look: names.dot ? 'dot' : 'badge' }, names.dot ? '' : String(each.unread)),
  );
}

/** A line of the platform in the middle of the thread. */
export function note({ id, body }: Message, name = 'div', attributes: Props = {}): Part {
  return el(name, { key: id, look: 'note', ...attributes }, body.kind === 'text' ? body.text : '');
}

/** The names a console gives to what a message holds. */
interface ContentNames {
  text: string;
  card: string;
  /** What a card says before an order's number. */
  orderLabel?: string;
  price?(cents: number): string;
}

/** What a message holds: text, a picture or a card. */
export function content({ side, body }: Message, names: ContentNames): Part {
  const { text, card, orderLabel = '订单编号：', price = (cents) => `¥${showYuan(cents)}` } = names;
  const mine = side !== 'buyer';
  if (body.kind === 'text') return el(text, { look: mine ? 'bubble mine' : 'bubble' }, body.text);
  if (body.kind === 'image') return picture(body.picture, 'photo');
  return el(
    card,
    { look: 'card' },
    body.kind === 'order' && el('span', { look: 'wide' }, `${orderLabel}${body.orderNo}`),
    picture(body.product.picture),
    el('span', {}, body.product.title),
    el('span', { look: 'price' }, price(body.product.price)),
  );
}

/** The right column of a console whose panel nobody has described. */
export function plainPanel(title: string): Part {
  return el(
    'aside',
    { look: 'panel' },
    el('div', { look: 'title' }, title),
    el('div', { look: 'soft' }, '暂无更多资料'),
  );
}

/** The middle column while no conversation is open. */
export function nothingOpen(words: string): Part {
  return el('section', { look: 'chat' }, el('div', { look: 'empty' }, words));
}

/** Our own line icons; a row of them stands above most reply boxes. */
export function icons(...names: IconName[]): Part {
  return el('div', { look: 'tools' }, ...names.map(icon));
}

function icon(name: IconName): Part {
  return el('svg', { look: 'icon', viewBox: '0 0 24 24' }, el('path', { d: iconPaths[name] }));
}

/** Props of the reply text box: bound to the store; Enter sends where the platform sends so. */
export function replyBox(store: PageStore, enterSends: boolean): Props {
  return {
    look: 'box',
    model: { value: store.state.draft, change: store.write },
    ...(enterSends ? { onKeydown: sendOnEnter(store) } : {}),
  };
}

/** Enter sends, Shift+Enter makes a line; never while an input method composes. */
export function sendOnEnter(store: PageStore): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    store.send();
  };
}

/** Props of a scrolling thread: it stands at its end, and stays there when messages arrive. */
export const atEnd: Props = {
  mounted(node) {
    const toEnd = () => {
      node.scrollTop = node.scrollHeight;
    };
    toEnd();
    const stop = followEnd(node);
    const observer = new MutationObserver(toEnd);
    observer.observe(node, { childList: true, subtree: true });
    return () => {
      stop();
      observer.disconnect();
    };
  },
};
