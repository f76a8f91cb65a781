import { followEnd } from './follow-end.ts';
import { type IconName, iconPaths } from './icons.ts';
import { avatarUrl, pictureUrl } from './pictures.ts';
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
