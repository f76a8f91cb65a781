import { browser } from 'wxt/browser';
import type { openTeachSession, TeachSession } from './teach-session';

type OpenTeach = typeof openTeachSession;

/** Where the script hands itself over; seen by no page, since content scripts have a world of their own. */
const KEY = 'sidedeskTeach';
type Handover = typeof globalThis & { [KEY]?: ((open: OpenTeach) => void) | undefined };

/** One session of teach mode for a page, loaded at the agent's first wish. */
export function teachOnWish(...world: Parameters<OpenTeach>): () => Promise<TeachSession> {
  let teaching: Promise<TeachSession> | null = null;
  return () => {
    teaching ??= loadTeach().then(
      (open) => open(...world),
      (error) => {
        teaching = null; // the next wish tries again
        throw error;
      },
    );
    return teaching;
  };
}

async function loadTeach(): Promise<OpenTeach> {
  const world: Handover = globalThis;
  let taken: OpenTeach | undefined;
  world[KEY] = (open) => {
    taken = open;
  };
  // A module runs once a page; the mark makes it run again in a tab whose desk was restarted.
  const url = `${browser.runtime.getURL('/teach.js' as '/sidebar.html')}?${Date.now()}`;
  await import(/* @vite-ignore */ url);
  delete world[KEY];
  if (!taken) throw new Error('teach mode did not load');
  return taken;
}

/** The other end: what the loaded script calls. In a page's own world nobody waits for it. */
export function takeTeach(open: OpenTeach): void {
  (globalThis as Handover)[KEY]?.(open);
}
