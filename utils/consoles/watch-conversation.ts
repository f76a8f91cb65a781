import type { ConversationSnapshot } from '@/utils/model/conversation';
import { afterPaint } from './after-paint';
import type { Root } from './roots';

/** At most one snapshot per this many ms while the page changes. */
const PACE = 100;
/** Net for what a mutation observer does not see (CSS-only changes, frames that reload), ms. */
const POLL = 2_000;
/** In the long run, looking and telling may take one part in this many of the page's time. */
const SHARE = 100;
/** So much may be spent ahead of that share, ms: a calm page is looked at without delay. */
const AHEAD = 40;
/** A change is never left unseen for longer, ms, however dear a look is. */
const LONGEST = 1_500;

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
  /** What was spent beyond the share, ms, and until when that is reckoned on the page's clock. */
  let spent = 0;
  let reckoned = performance.now();
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
    if (!isFirst) spent = Math.max(0, spent - (start - reckoned) / SHARE) + end - start;
    reckoned = end;
  };
  const lookSoon = () => {
    if (timer) return;
    const due = reckoned + (spent - AHEAD) * SHARE - performance.now();
    timer = setTimeout(() => afterPaint(look), Math.min(LONGEST, Math.max(PACE, due)));
  };
  const observer = new MutationObserver(lookSoon);
  const observed = new WeakSet<Root>();
  const lookAnew = () => {
    observeRoots();
    lookSoon();
  };
  const observeRoots = () => {
    for (const root of listRoots()) {
      if (observed.has(root)) continue;
      observed.add(root);
      // A frame that has loaded is no change of the tree around it.
      root.addEventListener('load', lookAnew, { capture: true, signal });
      observer.observe('body' in root ? root.body : root, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: WATCHED,
      });
    }
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
  observeRoots();
  look();
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
