import type { Listening } from '@/components/console/watch-frames';
import { isImeKey, pickOf } from '@/utils/commands';
import { type Box, boxAt } from '@/utils/composer/box';
import type { Replace } from '@/utils/composer/insert-text';
import { findSlashQuery, type SlashQuery } from '@/utils/composer/slash-query';
import { textBeforeCaret } from '@/utils/composer/text-before-caret';
import type { DeskHit } from '@/utils/library/answers';
import { placeOfCaret } from './caret-place';
import type { InlineList } from './inline-list';

/** Hits offered at the caret: what fits above a reply box without scrolling far. */
const MOST = 9;

export interface InlineWorld {
  list: InlineList;
  /** The console's reply box now, or null. */
  findBox(): Box | null;
  search(text: string, limit: number): Promise<DeskHit[]>;
  isComposing(): boolean;
}

/** What the agent is asking for in the console's own box. */
export interface OpenQuery {
  box: Box;
  replace: Replace;
}

/**
 * Opens the list while "/query" stands before the caret of the reply box, and takes keys
 * from the page only while it is open. Trusted events only: a page that forges input
 * cannot read the library. Registered on `window` in the capture phase, before the page.
 * @returns the query that is open, for the insertion that replaces it
 */
export function watchSlash(
  world: InlineWorld,
  signal: AbortSignal,
  on: Listening = window,
): { current(): OpenQuery | null; close(): void } {
  let open: OpenQuery | null = null;
  let dismissed: string | null = null;
  let asked = 0;
  /** The box in which an input method began a word. */
  let composed: Box | null = null;
  const swallowed = new Set<string>();
  const { list } = world;

  /** The question whose hits are in the list, and whether Enter came before them. */
  let shown = 0;
  let hurried = false;

  const close = () => {
    open = null;
    hurried = false;
    asked++;
    list.hide();
  };

  async function look(box: Box): Promise<void> {
    const before = textBeforeCaret(box);
    const found: SlashQuery | null = before && findSlashQuery(before.text);
    if (!before || !found) {
      dismissed = null;
      close();
      return;
    }
    const start = before.offset + found.start;
    const place = `${start}`;
    if (dismissed === place) return;
    dismissed = null;
    // Who types on has thought better of the Enter before it.
    hurried = false;
    const turn = ++asked;
    const hits = await world.search(found.query, MOST);
    if (turn !== asked) return;
    open = { box, replace: { start, text: `/${found.query}` } };
    list.show(hits, found.query, placeOfCaret(box, start));
    shown = turn;
    if (hurried) {
      hurried = false;
      list.pickChosen();
    }
  }

  const swallow = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    swallowed.add(event.code);
  };

  function onKey(event: KeyboardEvent): void {
    swallowed.delete(event.code);
    if (!list.isOpen || !event.isTrusted || isImeKey(event) || world.isComposing()) return;
    const index = pickOf(event);
    if (event.key === 'Escape') {
      dismissed = open ? `${open.replace.start}` : null;
      close();
      swallow(event);
    } else if (list.size === 0) {
      return;
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      list.move(event.key === 'ArrowDown' ? 1 : -1);
      swallow(event);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !hasModifier(event)) {
      swallow(event);
      // The list still answers what stood there a letter ago: wait for the right one.
      if (shown === asked) list.pickChosen();
      else hurried = true;
    } else if (index !== null && index < list.size) {
      swallow(event);
      list.pick(index);
    }
  }

  const options = { capture: true, signal };
  on.addEventListener(
    'input',
    (event) => {
      const box = boxAt(event.composedPath()[0] as Element | null);
      if (!event.isTrusted || !box || box !== world.findBox()) return;
      if ((event as InputEvent).isComposing || world.isComposing()) close();
      else void look(box);
    },
    options,
  );
  on.addEventListener(
    'compositionstart',
    (event) => {
      if (event.isTrusted) composed = boxAt(event.composedPath()[0] as Element | null);
    },
    options,
  );
  on.addEventListener(
    'compositionend',
    () => {
      // Chromium's own event for a committed word is not trusted (seen in 156); its start is.
      const box = composed;
      composed = null;
      if (box && box === world.findBox()) setTimeout(() => void look(box));
    },
    options,
  );
  on.addEventListener('keydown', onKey, options);
  // The page must not see the end of a key whose start was ours (some send on keyup).
  for (const type of ['keypress', 'keyup'] as const) {
    on.addEventListener(
      type,
      (event) => {
        if (!swallowed.has(event.code)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type === 'keyup') swallowed.delete(event.code);
      },
      options,
    );
  }
  on.addEventListener('blur', close, { signal });
  on.addEventListener(
    'focusout',
    (event) => {
      if (open?.box === event.composedPath()[0]) close();
    },
    options,
  );
  on.addEventListener(
    'scroll',
    (event) => {
      if (open && (event.target as Node).contains(open.box)) close();
    },
    { ...options, passive: true },
  );
  on.addEventListener('resize', close, { signal });

  return { current: () => open, close };
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
}
