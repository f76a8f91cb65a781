import { browser } from 'wxt/browser';

/** After the page took us out of the top layer, somebody may have aimed at what was shown then. */
const DOUBT = 2_000;
/** A desk smaller or larger than this, against its own size, is not what a person took it for. */
const ZOOM = { least: 0.5, most: 2 };

/**
 * Filters of the whole page under which a desk is still read: greyed on a day of mourning, inverted
 * by a dark mode. In Firefox (153) they are laid over the top layer too.
 */
const READABLE =
  /^(?:none|(?:(?:grayscale|sepia|hue-rotate)\([^)]*\)|invert\([01]\)|(?:brightness|contrast)\((?:0\.[5-9]|1)[\d.]*\)|\s)+)$/;

/** Firefox shows closed shadow roots to extensions under this name, Chromium by `dom`. */
interface Openable extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

type Dom = { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };

/**
 * May something lie over our host, or does it not look as we drew it? In the top layer
 * (`watchTopLayer`) little is left that could: a page that fights over the layer, a view
 * transition, which shows pictures in place of the page, one element on the whole screen, a
 * popover in a shadow tree, whose events nobody outside hears, and a page blurred or zoomed out of
 * all proportion. Asked at a click, for it may look at every element of the page.
 * @param takenAt when the page last took the host out of the layer, `performance.now()`
 */
export function isCovered(host: HTMLElement, takenAt: number | null): boolean {
  if (!host.matches(':popover-open')) return true;
  if (takenAt !== null && performance.now() - takenAt < DOUBT) return true;
  const { currentCSSZoom: zoom = 1 } = host;
  if (zoom < ZOOM.least || zoom > ZOOM.most) return true;
  const { documentElement: page, fullscreenElement: whole } = document;
  if (!READABLE.test(getComputedStyle(page).filter)) return true;
  if (page.matches(':active-view-transition')) return true;
  if (whole && !whole.contains(host)) return true;
  return hidesPopover(document);
}

/** Is a popover open in a shadow tree at or below this root? */
function hidesPopover(root: ParentNode): boolean {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.startsWith('sidedesk-')) continue;
    const inner = shadowOf(element);
    if (inner && (inner.querySelector(':popover-open') || hidesPopover(inner))) return true;
  }
  return false;
}

function shadowOf(element: Openable): ShadowRoot | null | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot;
  const { dom } = browser as unknown as { dom?: Dom };
  return element instanceof HTMLElement ? dom?.openOrClosedShadowRoot(element) : null;
}
