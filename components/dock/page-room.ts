import type { DockSettings } from '@/utils/model/setting';

/** Room at one side of the page, so that the dock covers nothing of the console. */
export interface PageRoom {
  take(side: DockSettings['side'], width: number): void;
  give(): void;
}

/**
 * Narrows the page by a margin on its root element. Set through the style object, which no
 * page policy can forbid, and taken back to exactly what was there before.
 */
export function makePageRoom(page: HTMLElement): PageRoom {
  const sides = ['margin-left', 'margin-right'] as const;
  const before = sides.map(
    (name) =>
      [name, page.style.getPropertyValue(name), page.style.getPropertyPriority(name)] as const,
  );
  const restore = () => {
    for (const [name, value, priority] of before) page.style.setProperty(name, value, priority);
  };
  return {
    take(side, width) {
      restore();
      if (width > 0) page.style.setProperty(`margin-${side}`, `${width}px`, 'important');
      // Consoles lay themselves out by script on resize, not by CSS alone.
      page.ownerDocument.defaultView?.dispatchEvent(new Event('resize'));
    },
    give: restore,
  };
}
