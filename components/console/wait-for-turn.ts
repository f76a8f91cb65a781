import { isRoomy, placeOfFrame } from '@/utils/consoles/which-frame';
import type { ConsoleHello } from '@/utils/protocol';
import type { ConsoleWelcome } from '@/utils/welcome';

type AskWelcome = (hello: ConsoleHello) => Promise<ConsoleWelcome | null>;

/** How this page introduces itself at an address. */
export function introduce(url: string = location.href): ConsoleHello {
  const practice = document
    .querySelector('meta[name="sidedesk-practice"]')
    ?.getAttribute('content')
    ?.slice(0, 60);
  return { url: url.slice(0, 2_000), ...placeOfFrame(), ...(practice ? { practice } : {}) };
}

/**
 * Says hello until this page may carry the desk. A page that may not is done; a frame asks
 * again when it has room, and when the agent works in it: the one that carried the desk may
 * be gone by then.
 * @returns null when the desk stays away
 */
export async function waitForTurn(
  ask: AskWelcome,
  signal: AbortSignal,
): Promise<ConsoleWelcome | null> {
  while (!signal.aborted) {
    const hello = introduce();
    if (!isRoomy(hello)) {
      await next(window, 'resize', signal);
      continue;
    }
    const welcome = await ask(hello);
    if (welcome?.on && !signal.aborted) return welcome;
    if (!hello.inner) return null;
    await next(window, 'focusin', signal);
  }
  return null;
}

function next(target: Window, type: 'resize' | 'focusin', signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** The page's body exists: before that there is nothing to read and nowhere to be. */
export function bodyReady(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
