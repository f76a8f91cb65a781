import { type RefObject, useEffect, useState } from 'react';

/** Rows drawn above and below what is visible, so that fast scrolling shows no gaps. */
const MARGIN = 8;

/** Height taken where none is known yet, CSS px: the first paint, and tests without layout. */
const ASSUMED_HEIGHT = 800;

/**
 * Which rows of equal height to draw for the place a box is scrolled to.
 * @param rowHeight CSS px
 * @returns first row and the one after the last
 */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): { first: number; end: number } {
  const [view, setView] = useState({ top: 0, height: ASSUMED_HEIGHT });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => {
      setView({ top: element.scrollTop, height: element.clientHeight || ASSUMED_HEIGHT });
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    const watcher = new ResizeObserver(read);
    watcher.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      watcher.disconnect();
    };
  }, [box]);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - MARGIN);
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + MARGIN);
  return { first: Math.min(first, end), end };
}
