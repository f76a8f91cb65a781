import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Root } from './roots';

/** At most one snapshot per this many ms while the page changes. */
const PACE = 100;
/** Net for what a mutation observer does not see (CSS-only changes, frames that reload), ms. */
const POLL = 2_000;
/** A look may take one part in this many of the page's time. */
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
  let pause = PACE;
  const look = () => {
    timer = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    const snapshot = read();
    // The first look runs cold code and says nothing about the page.
    if (last !== '') pause = Math.max(PACE, (performance.now() - start) * SHARE);
    const { readAt: _, ...facts } = snapshot;
    const print = JSON.stringify({ ...facts, waiting: facts.waiting.map(roundSince) });
    if (print === last) return;
    last = print;
    onChange(snapshot);
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, pause);
  });
  const observed = new WeakSet<Root>();
  const observeRoots = () => {
    for (const root of listRoots()) {
      if (observed.has(root)) continue;
      observed.add(root);
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
