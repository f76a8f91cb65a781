import { onTestFinished } from 'vitest';

/**
 * Gives elements a layout until the test ends, which a test page has none of: everything is on
 * screen except what is in a `hidden` element or under `display: none`.
 * @returns how many elements have been measured so far
 */
export function layOut(): () => number {
  const { getClientRects } = Element.prototype;
  let measured = 0;
  Element.prototype.getClientRects = function (this: Element) {
    measured++;
    const hidden = this.closest('[hidden], [style*="display: none"]') !== null;
    return (hidden || !this.isConnected ? [] : [{}]) as unknown as DOMRectList;
  };
  onTestFinished(() => {
    Element.prototype.getClientRects = getClientRects;
  });
  return () => measured;
}
