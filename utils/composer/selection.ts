/** Chromium's own; elsewhere the document's selection reaches into shadow roots. */
interface SelectingRoot {
  getSelection?(): Selection | null;
}

/**
 * The selection that counts for an element: that of its frame's document or, in Chromium, of
 * the shadow root around it.
 */
function selectionFor(element: Element): Selection | null {
  const root = element.getRootNode() as SelectingRoot;
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

/** What is selected inside a rich box (the caret: an empty range), or null. */
export function rangeIn(box: Element): StaticRange | Range | null {
  const selection = selectionFor(box);
  if (!selection?.rangeCount) return null;
  const range = composedRange(selection, box) ?? selection.getRangeAt(0);
  return box.contains(range.startContainer) && box.contains(range.endContainer) ? range : null;
}

/** Where browsers hide the nodes of shadow roots from `getRangeAt` (Firefox since 142). */
function composedRange(selection: Selection, box: Element): StaticRange | null {
  const root = box.getRootNode();
  if (root === box.ownerDocument || !('getComposedRanges' in selection)) return null;
  return selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] })[0] ?? null;
}

/** Selects inside a rich box. */
export function select(box: Element, range: Pick<Range, RangeEnds>): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selectionFor(box)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

type RangeEnds = 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset';
