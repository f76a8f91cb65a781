import { deriveSelector } from './derive-selector';

/**
 * Selectors of the frames and hosts of shadow roots that lie between the page and an element,
 * outermost first; none for an element of the page itself.
 */
export function derivePlaces(element: Element, page: Document = document): string[][] {
  const found: string[][] = [];
  let root = element.getRootNode() as Document | ShadowRoot;
  while (root !== page) {
    const holder = 'host' in root ? root.host : root.defaultView?.frameElement;
    if (!holder) break;
    found.unshift(deriveSelector(holder));
    root = holder.getRootNode() as Document | ShadowRoot;
  }
  return found;
}
