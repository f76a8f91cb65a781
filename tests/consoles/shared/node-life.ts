/** What was begun for a node outside any framework, such as an editor, and how it ends. */
const ends = new WeakMap<Element, () => void>();

/** Begins once for a node, however often a framework draws it again. */
export function begin(node: HTMLElement, mounted: (node: HTMLElement) => () => void): void {
  if (!ends.has(node)) ends.set(node, mounted(node));
}

export function finish(node: Element): void {
  ends.get(node)?.();
  ends.delete(node);
}
