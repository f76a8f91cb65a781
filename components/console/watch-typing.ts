import type { ConsoleView } from '@/utils/consoles/console-view';
import { conversationKey } from '@/utils/model/conversation-key';
import type { BackgroundLine } from './background-line';
import type { Listening } from './watch-frames';

/** Told at most this often, ms: well inside the time for which a keystroke counts. */
const EVERY = 3_000;

interface TypingWorld {
  view: ConsoleView;
  /** The reply box now, or null. */
  findBox(): Element | null;
  background: BackgroundLine;
}

/** Tells to whom the agent types, so that no notification about that very buyer disturbs. */
export function watchTyping(world: TypingWorld, signal: AbortSignal, on: Listening): void {
  let next = 0;
  const onInput = (event: Event) => {
    const now = Date.now();
    if (!event.isTrusted || now < next || !world.view.isRead) return;
    next = now + EVERY;
    if (!world.findBox()?.contains(event.composedPath()[0] as Node)) return;
    const snapshot = world.view.read();
    if (snapshot.buyerKey === '') return;
    void world.background.ask('console:typing', { conversation: conversationKey(snapshot) });
  };
  on.addEventListener('input', onInput, { capture: true, passive: true, signal });
}
