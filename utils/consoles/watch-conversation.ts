import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Root } from './roots';

/** At most one snapshot per this many ms while the page changes. */
const PACE = 100;
/** Net for what a mutation observer does not see (CSS-only changes, frames that reload), ms. */
const POLL = 2_000;
/** A frame that has not come after this many ms is not coming. */
const UNPAINTED = 120;
/** Looking, and telling what was seen, may take one part in this many of the page's time. */
const SHARE = 80;

/**
 * Calls `onChange` with a snapshot whenever what it says differs from the last one.
 * Observes whole trees (`body`, shadow roots), which consoles never replace, not the list,
 * which they do. A slow page is looked at less often. Everything stops with `signal`.
 * @param listRoots the trees to observe, asked again at every poll: frames come and go
 */
export function watchConversation(
  read: () => ConversationSnapshot,
  onChange: (snapshot: ConversationSnapshot) => void,
  signal: AbortSignal,
  listRoots: () => Root[] = () => [document],
): void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Not before this moment, on the page's clock, ms. */
  let earliest = 0;
  const look = () => {
    timer = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    const isFirst = last === '';
    const snapshot = read();
    const { readAt: _, ...facts } = snapshot;
    const print = JSON.stringify({ ...facts, waiting: facts.waiting.map(roundSince) });
    if (print !== last) {
      last = print;
      onChange(snapshot);
    }
    const end = performance.now();
    // The first look runs cold code and says nothing about the page.
    if (!isFirst) earliest = end + (end - start) * SHARE;
  };
  const observer = new MutationObserver(() => {
    const pause = Math.max(PACE, earliest - performance.now());
    timer ??= setTimeout(() => afterPaint(look), pause);
  });
  const observed = new WeakSet<Root>();
  const lookIntoFrames = () => {
    observeRoots();
    timer ??= setTimeout(() => afterPaint(look), PACE);
  };
  const observeRoots = () => {
    for (const root of listRoots()) {
      if (observed.has(root)) continue;
      observed.add(root);
      // A frame that has loaded is no change of the tree around it.
      root.addEventListener('load', lookIntoFrames, { capture: true, signal });
      observer.observe('body' in root ? root.body : root, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: WATCHED,
      });
    }
  };
  const lookAnew = () => {
    observeRoots();
    look();
  };
  const poll = setInterval(lookAnew, POLL);
  document.addEventListener(
    'load',
    ({ target }) => (target as Element).localName === 'iframe' && lookAnew(),
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(poll);
    clearTimeout(timer);
  });
  lookAnew();
}

/**
 * Runs after the page's next frame: what is measured then costs no layout of its own. A page
 * that draws nothing (hidden, or the browser is busy) is not waited for.
 */
function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  if (!document.hidden) requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, document.hidden ? 0 : UNPAINTED);
}

/** Attributes whose change may mean another conversation, side or state. */
const WATCHED = [
  'class',
  'hidden',
  'currentuid',
  'data-random',
  'data-key',
  'data-id',
  'data-chatid',
  'data-room-id',
  'data-entity-id',
  'data-entity-is-selected',
  'aria-expanded',
  'aria-selected',
];

/** A list counts seconds: the moment computed from it wavers, and is no news. */
function roundSince<T extends { since: number | null }>(row: T): T {
  return row.since === null ? row : { ...row, since: Math.round(row.since / 60_000) };
}
