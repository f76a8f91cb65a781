import { keepKeys } from '@/components/console/keep-keys';
import type { Listening } from '@/components/console/watch-frames';
import { isImeKey, pickOf } from '@/utils/commands';
import { type Box, boxAt } from '@/utils/composer/box';
import type { Replace } from '@/utils/composer/select-query';
import { findEndedQuery, findSlashQuery } from '@/utils/composer/slash-query';
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
  /** Signs that open the list. */
  triggers(): string[];
  search(text: string, limit: number): Promise<DeskHit[]>;
  isComposing(): boolean;
  /** Puts a hit in place of the open query, if it lacks nothing. */
  expand(hit: DeskHit): Promise<boolean>;
}

/** What the agent is asking for in the console's own box. */
export interface OpenQuery {
  box: Box;
  replace: Replace;
}

/**
 * Opens the list while "/query" stands before the caret of the reply box, and takes keys
 * from the page only while it is open; a quiet list (the trigger may be punctuation) takes only
 * Tab, ↓, Alt+1…9 and Esc until the agent goes into it. A space after the code of exactly one
 * reply puts that reply in its place at once. Trusted events only: a page that forges input
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
  const keep = keepKeys(signal, on);
  const { list } = world;

  /** The question whose hits are in the list, and whether Enter came before them. */
  let shown = 0;
  let offered: DeskHit[] = [];
  let hurried = false;

  const close = () => {
    open = null;
    hurried = false;
    asked++;
    list.hide();
  };

  const follow = ({ box, replace }: OpenQuery) => {
    if (box.isConnected) list.follow(placeOfCaret(box, replace.start));
    else close();
  };

  /** @param ended a space was typed after the query: a code expands, words do not */
  async function look(box: Box, ended = false): Promise<void> {
    const before = textBeforeCaret(box);
    const find = ended ? findEndedQuery : findSlashQuery;
    const found = before && find(before.text, world.triggers());
    if (!before || !found) {
      dismissed = null;
      close();
      return;
    }
    const { query, isQuiet } = found;
    const start = before.offset + found.start;
    const place = `${start}`;
    if (dismissed === place) return;
    dismissed = null;
    // Who types on has thought better of the Enter before it.
    hurried = false;
    // Words with a space after them are no code, as far as the list knows: Enter is the console's.
    if (ended && !offered.some((hit) => hasCode(hit, query))) list.hide();
    const turn = ++asked;
    const found9 = await world.search(query, MOST);
    if (turn !== asked) return;
    const hits = ended ? found9.filter((hit) => hasCode(hit, query)) : found9;
    // Punctuation or a finished word that means nothing to us is nobody's business.
    if (hits.length === 0 && (ended || isQuiet)) return close();
    open = { box, replace: { start, text: before.text.slice(found.start) } };
    const [only] = hits;
    if (ended && hits.length === 1 && only && (await world.expand(only))) return;
    if (turn !== asked) return;
    list.show(hits, query, placeOfCaret(box, start), isQuiet);
    shown = turn;
    offered = hits;
    if (hurried) {
      hurried = false;
      list.pickChosen();
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (!list.isOpen || !event.isTrusted || isImeKey(event) || world.isComposing()) return;
    const index = pickOf(event);
    if (event.key === 'Escape') {
      dismissed = open ? `${open.replace.start}` : null;
      close();
      keep(event);
    } else if (list.size === 0) {
      return;
    } else if (event.key === 'ArrowDown' || (event.key === 'ArrowUp' && !list.isQuiet)) {
      list.move(event.key === 'ArrowDown' ? 1 : -1);
      keep(event);
    } else if (isTaking(event) && !hasModifier(event)) {
      keep(event);
      // The list still answers what stood there a letter ago: wait for the right one.
      if (shown === asked) list.pickChosen();
      else hurried = true;
    } else if (index !== null && index < list.size) {
      keep(event);
      list.pick(index);
    }
  }

  const isTaking = ({ key }: KeyboardEvent) => key === 'Tab' || (key === 'Enter' && !list.isQuiet);

  const options = { capture: true, signal };
  on.addEventListener(
    'input',
    (event) => {
      const box = boxAt(event.composedPath()[0] as Element | null);
      if (!event.isTrusted || !box || box !== world.findBox()) return;
      if ((event as InputEvent).isComposing || world.isComposing()) close();
      else void look(box, isTypedSpace(event as InputEvent));
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
      // A box that scrolls while it is typed in is still the one that is typed in.
      if (open && (event.target as Node).contains(open.box)) follow(open);
    },
    { ...options, passive: true },
  );
  on.addEventListener('resize', () => open && follow(open), { signal });

  return { current: () => open, close };
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
}

/** By hand: taking an expansion back with Ctrl+Z brings the space back too. */
function isTypedSpace({ inputType, data }: InputEvent): boolean {
  return inputType === 'insertText' && data !== null && /^[ \u00a0\u3000]$/.test(data);
}

function hasCode({ codes }: DeskHit, query: string): boolean {
  return codes.some((code) => code.toLowerCase() === query.toLowerCase());
}
