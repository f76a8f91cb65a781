import type { Root } from '@/utils/consoles/roots';

/** Where keys and input are listened for: the page's window, or several as one. */
export type Listening = Pick<Window, 'addEventListener'>;

export interface FrameWindows extends Listening {
  /** Listens in the windows of these trees too; a tree that is known costs nothing. */
  see(roots: Root[]): void;
}

/**
 * The page's window and those of its readable frames as one: events of a frame never reach the
 * window around it. Whoever listens here listens in every frame that is seen later as well.
 */
export function watchFrames(): FrameWindows {
  const listeners: Parameters<Window['addEventListener']>[] = [];
  // By document: a frame that loads again has the same window object, but listens to nothing.
  const seen = new WeakSet<Root>([document]);
  return {
    addEventListener(...listener: (typeof listeners)[number]) {
      listeners.push(listener);
      window.addEventListener(...listener);
    },
    see(roots) {
      for (const root of roots) {
        const view = 'defaultView' in root ? root.defaultView : null;
        if (!view || seen.has(root)) continue;
        seen.add(root);
        for (const listener of listeners) view.addEventListener(...listener);
      }
    },
  };
}
