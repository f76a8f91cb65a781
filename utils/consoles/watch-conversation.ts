import type { ConversationSnapshot } from '@/utils/model/conversation';

/** At most one snapshot per this many ms while the page changes. */
const PACE = 100;
/** Net for what a mutation observer does not see (shadow roots, CSS-only changes), ms. */
const POLL = 2_000;

/**
 * Calls `onChange` with a snapshot whenever what it says differs from the last one.
 * Observes `document.body`, which consoles never replace, not the list, which they do.
 * Everything stops with `signal`.
 */
export function watchConversation(
  read: () => ConversationSnapshot,
  onChange: (snapshot: ConversationSnapshot) => void,
  signal: AbortSignal,
  page: Document = document,
): void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    if (signal.aborted) return;
    const snapshot = read();
    const { readAt: _, ...facts } = snapshot;
    const print = JSON.stringify(facts);
    if (print === last) return;
    last = print;
    onChange(snapshot);
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, PACE);
  });
  observer.observe(page.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'data-random', 'aria-expanded', 'currentuid'],
  });
  const poll = setInterval(look, POLL);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(poll);
    clearTimeout(timer);
  });
  look();
}
