import { onTestFinished } from 'vitest';

/**
 * Gives elements a layout until the test ends, which a test page has none of: everything is on
 * screen except what is in a `hidden` element or under `display: none`.
 * @returns how many elements have been measured so far
 */
export function layOut(): () => number {
  const { checkVisibility } = Element.prototype;
  let measured = 0;
  Element.prototype.checkVisibility = function (this: Element) {
    measured++;
    return this.isConnected && this.closest('[hidden], [style*="display: none"]') === null;
  };
  onTestFinished(() => {
    Element.prototype.checkVisibility = checkVisibility;
  });
  return () => measured;
}
