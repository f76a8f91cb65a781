import type { Dock } from '@/components/dock/dock';
import type { BackgroundLine } from './background-line';

/**
 * Other tabs have buyers too: looked at this often while anybody waits, ms. Longer than a
 * background is kept awake for a question (30 s), so that it may sleep in between.
 */
const WHILE_WAITING = 60_000;

/**
 * Keeps the rail's ring right: asked after each report, when a level changes by the clock, and
 * now and then while somebody waits.
 * @returns to be called when the page has changed
 */
export function watchWaiting(
  background: BackgroundLine,
  dock: Pick<Dock, 'showWaiting'>,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  const look = async () => {
    clearTimeout(timer);
    const mine = ++round;
    const now = await background.ask('console:waiting', undefined);
    if (!now || signal.aborted || mine !== round) return;
    dock.showWaiting(now);
    if (now.count === 0) return;
    const changes = (now.changesAt ?? Number.POSITIVE_INFINITY) - Date.now();
    timer = setTimeout(() => void look(), Math.min(Math.max(changes, 1_000), WHILE_WAITING));
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => void look();
}
