import { isCovered } from '@/components/dock/find-cover';
import { make } from '@/components/dock/make';
import { show as showOnTop, type TopLayer } from '@/components/dock/top-layer';
import { fillWords } from '@/utils/i18n/fill-words';
import type { DeskHit } from '@/utils/library/answers';
import type { ConsoleStrings } from '@/utils/welcome';
import { inlineStyles } from './inline-styles';

/** Where the caret is, viewport CSS px. */
export interface CaretPlace {
  left: number;
  top: number;
  height: number;
}

export interface InlineList {
  readonly isOpen: boolean;
  /** How many hits can be chosen; 0 while closed or when nothing matched. */
  readonly size: number;
  /** Shown for punctuation that may be a trigger: nothing is chosen until the agent moves. */
  readonly isQuiet: boolean;
  show(hits: DeskHit[], query: string, place: CaretPlace, isQuiet: boolean): void;
  /** Follows the caret to another place. */
  follow(place: CaretPlace): void;
  move(step: 1 | -1): void;
  pick(index: number): void;
  /** The chosen hit, the first one where none is chosen. */
  pickChosen(): void;
  hide(): void;
  /** Takes on another language or look. */
  dress(strings: ConsoleStrings, scheme: string): void;
}

/**
 * The list at the caret of the console's own box. It never takes the focus: the agent
 * keeps typing in the box, and a screen reader hears the count through a live region.
 */
export function mountInlineList(
  words: ConsoleStrings,
  scheme: string,
  top: TopLayer,
  onPick: (hit: DeskHit) => void,
  signal: AbortSignal,
): InlineList {
  const host = document.createElement('sidedesk-inline');
  const root = host.attachShadow({ mode: 'closed' });
  const items = make('ul', { role: 'listbox' });
  const foot = make('footer');
  const live = make('div', {
    role: 'status',
    'aria-live': 'polite',
    style: 'position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden',
  });
  const box = make('div', { class: 'list', hidden: '' }, [items, foot]);
  root.append(make('style', {}, [inlineStyles]), box, live);
  document.documentElement.append(host);
  const takenAt = top.keep(host);
  signal.addEventListener('abort', () => host.remove());

  let strings = words;
  let hits: DeskHit[] = [];
  /** -1 = none is chosen yet. */
  let index = 0;

  function dress(now: ConsoleStrings, look: string): void {
    strings = now;
    box.dataset.scheme = look;
    items.setAttribute('aria-label', strings.inline ?? '');
    drawFoot();
  }
  const drawFoot = () =>
    foot.replaceChildren(
      key(index < 0 ? '↓' : '↑↓', strings.choose),
      key(index < 0 ? 'Tab' : 'Enter', strings.insert),
      key('Esc', strings.close),
    );
  dress(words, scheme);

  const select = (next: number) => {
    index = next;
    drawFoot();
    [...items.children].forEach((row, i) => {
      row.setAttribute('aria-selected', String(i === index));
      if (i === index) row.scrollIntoView({ block: 'nearest' });
    });
  };

  return {
    dress,
    get isOpen() {
      return !box.hidden;
    },
    get size() {
      return box.hidden ? 0 : hits.length;
    },
    get isQuiet() {
      return index < 0;
    },
    show(found, query, place, isQuiet) {
      hits = found;
      const rows = hits.map((hit) => {
        const row = drawHit(hit);
        // mousedown, not click: a click would first take the focus from the box.
        row.addEventListener('mousedown', (event) => {
          event.preventDefault();
          if (!event.isTrusted || event.button !== 0) return;
          if (!isCovered(host, takenAt())) onPick(hit);
        });
        return row;
      });
      const none = make('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, [
        fillWords(strings.none ?? '', { query }),
      ]);
      items.replaceChildren(...(rows.length > 0 ? rows : [none]));
      live.textContent = fillWords(strings.count ?? '', { count: hits.length });
      if (!host.isConnected) document.documentElement.append(host);
      showOnTop(host);
      box.hidden = false;
      select(isQuiet ? -1 : 0);
      settle(box, place);
    },
    follow: (place) => settle(box, place),
    move(step) {
      if (hits.length > 0) select(index < 0 ? 0 : (index + step + hits.length) % hits.length);
      live.textContent = hits[index]?.titleText ?? '';
    },
    pick(at) {
      const hit = hits[at];
      if (hit) onPick(hit);
    },
    pickChosen() {
      const hit = hits[Math.max(0, index)];
      if (hit) onPick(hit);
    },
    hide() {
      box.hidden = true;
      hits = [];
    },
  };
}

/** Above the caret where there is room (reply boxes sit at the bottom), else below. */
function settle(box: HTMLElement, { left, top, height }: CaretPlace): void {
  const { width, height: tall } = box.getBoundingClientRect();
  const x = Math.max(8, Math.min(left - 12, window.innerWidth - width - 8));
  const y =
    top - tall - 6 >= 8
      ? top - tall - 6
      : Math.min(top + height + 6, window.innerHeight - tall - 8);
  box.style.left = `${x}px`;
  box.style.top = `${Math.max(8, y)}px`;
}

function key(name: string, what = ''): HTMLElement {
  return make('span', {}, [make('kbd', {}, [name]), ` ${what}`]);
}

function drawHit(hit: DeskHit): HTMLLIElement {
  const title = make('span', { class: 'title' }, highlight(hit.titleText, hit.title));
  const code = make('span', { class: 'code' }, hit.codes[0] ? [`/${hit.codes[0]}`] : []);
  const snippet = make(
    'span',
    { class: 'snippet' },
    highlight(hit.snippet.text, hit.snippet.ranges),
  );
  return make('li', { role: 'option' }, [title, code, snippet]);
}

function highlight(text: string, ranges: [number, number][]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  const plain = (part: string) =>
    part.replace(/\{\{[^{}]*\}\}|^…?[\w.]*\}\}|\{\{[\w.\s]*…?$/g, '…');
  let done = 0;
  for (const [start, end] of ranges) {
    parts.push(plain(text.slice(done, start)), make('mark', {}, [text.slice(start, end)]));
    done = end;
  }
  return [...parts, plain(text.slice(done))];
}
