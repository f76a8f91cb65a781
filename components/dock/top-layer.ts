/** The browser's top layer, with our elements above all others that are seen to enter it. */
export interface TopLayer {
  /**
   * Shows an element of ours there for good.
   * @returns when the page last took it out, `performance.now()`; null = never
   */
  keep(host: HTMLElement): () => number | null;
}

/**
 * Keeps what is ours on top: nothing of the page's own layout fades, filters, moves, clips or
 * lies over the top layer, and a popover that enters it after us is overtaken. To be called
 * before any script of the page runs, which could keep these events from us.
 */
export function watchTopLayer(signal: AbortSignal): TopLayer {
  const taken = new Map<HTMLElement, number | null>();
  let isRaising = false;
  const raise = () => {
    isRaising = true;
    for (const host of taken.keys()) {
      if (host.matches(':popover-open')) host.hidePopover();
      show(host);
    }
    isRaising = false;
  };
  const putBack = (host: HTMLElement) => {
    taken.set(host, performance.now());
    show(host);
  };
  window.addEventListener(
    'beforetoggle',
    ({ target, newState }) => {
      const host = target as HTMLElement;
      if (isRaising) return;
      // It happens after this event: a microtask comes when the page's own script is through.
      if (taken.has(host)) {
        if (newState === 'closed') queueMicrotask(() => putBack(host));
        return;
      }
      // A modal dialogue is to lie over us: under it nothing of the page takes a click, nor do we.
      const isDialog = host.localName === 'dialog' && host.popover === null;
      if (newState === 'open' && !isDialog) queueMicrotask(raise);
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'fullscreenchange',
    () => {
      // A page that fills the screen as a whole lies above the layer it was in.
      const { fullscreenElement: whole } = document;
      if (whole && [...taken.keys()].every((host) => whole.contains(host))) raise();
    },
    { capture: true, signal },
  );
  return {
    keep(host) {
      taken.set(host, null);
      show(host);
      // Without its attribute it is no popover any more.
      const guard = new MutationObserver(() => host.popover !== 'manual' && putBack(host));
      guard.observe(host, { attributes: true, attributeFilter: ['popover'] });
      signal.addEventListener('abort', () => guard.disconnect());
      return () => taken.get(host) ?? null;
    },
  };
}

/** Puts an element into the layer unless it is there; one that is in no page can wait. */
export function show(host: HTMLElement): void {
  if (!host.isConnected) return;
  if (host.popover !== 'manual') host.popover = 'manual';
  if (!host.matches(':popover-open')) host.showPopover();
}
