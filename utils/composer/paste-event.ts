/** Firefox shows a content script the page's objects through a veil; this is what is behind it. */
interface Veiled<T> {
  wrappedJSObject?: T;
}

/**
 * Hands a box a paste of our own making.
 *
 * Firefox empties the `clipboardData` given to the event's constructor, and lets the page read
 * only what was written with the page's own rights: so it is filled afterwards, and from behind
 * the veil. With that no script in the page's world is needed (Firefox 153, Chromium 156,
 * 25 November 2026). What a page could replace there learns nothing but the pasted text, which
 * is meant for it.
 * @returns whether the page took it: it kept the browser from doing anything itself
 */
export function paste(
  box: HTMLElement,
  fill: (clipboard: DataTransfer, view: Window & typeof globalThis) => void,
): boolean {
  const view = box.ownerDocument.defaultView;
  if (!view) return false;
  const event = new view.ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData: new view.DataTransfer(),
  });
  const { clipboardData } = (event as Veiled<ClipboardEvent>).wrappedJSObject ?? event;
  if (!clipboardData) return false;
  fill(clipboardData, view);
  return !box.dispatchEvent(event);
}
