import { type Box, boxAt, isTextBox } from './box';
import { type Ends, rangeIn, select } from './selection';

/**
 * Remembers what the page forgets when focus moves into the desk: the box that was used
 * last, the caret in rich boxes, and whether an input method is composing.
 */
export interface BoxMemory {
  lastBox(): Box | null;
  isComposing(): boolean;
  /**
   * Focuses a box with the caret where it was before the box lost the focus.
   * @returns whether focus or caret had to be moved
   */
  returnTo(box: Box): boolean;
  /** Remembers in a frame's document or an open shadow root as well; twice is once. */
  watch(root: Document | ShadowRoot): void;
}

/**
 * Starts remembering until `signal` aborts. Same-origin frames and open shadow roots that get
 * the focus are watched from then on; `watch` is for those that should be watched earlier.
 */
export function rememberBoxes(signal: AbortSignal, page: Document = document): BoxMemory {
  const watched = new WeakSet<Document | ShadowRoot>();
  let last: Box | null = null;
  let caret: { box: Box; range: Ends } | null = null;
  let composing = false;
  const options = { capture: true, signal };

  /** Follows the focus down to where it really is. */
  const follow = (element: Element | null | undefined) => {
    if (!element) return;
    const inside = element.shadowRoot ?? frameDocument(element);
    if (inside) {
      watch(inside);
      follow(inside.activeElement);
      return;
    }
    // From now on the focus may move inside this root without a word to the document.
    const root = element.getRootNode();
    if ('host' in root) watch(root as ShadowRoot);
    const box = boxAt(element);
    if (box) last = box;
  };
  const seeCaret = () => {
    const range = last && !isTextBox(last) ? rangeIn(last) : null;
    if (!last || !range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    caret = { box: last, range: { startContainer, startOffset, endContainer, endOffset } };
  };
  const compose = (now: boolean) => {
    composing = now;
  };

  function watch(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    root.addEventListener(
      'focusin',
      (event) => follow(event.composedPath()[0] as Element | undefined),
      options,
    );
    root.addEventListener('compositionstart', () => compose(true), options);
    // Some input methods end the composition before the Enter that committed it arrives.
    root.addEventListener('compositionend', () => void setTimeout(() => compose(false)), options);
    // Only documents tell of carets, those in shadow roots included.
    root.addEventListener('selectionchange', seeCaret, { signal });
    // The focus that goes into a frame is no event in the document around it.
    (root as Document).defaultView?.addEventListener(
      'blur',
      () => setTimeout(() => follow(root.activeElement)),
      { signal },
    );
    follow(root.activeElement);
  }
  watch(page);

  return {
    lastBox: () => (last?.isConnected ? last : null),
    isComposing: () => composing,
    watch,
    returnTo(box) {
      const hadFocus = isFocused(box);
      if (!hadFocus) box.focus({ preventScroll: true });
      // Text boxes keep their selection without focus; rich ones lose it.
      if (isTextBox(box)) return !hadFocus;
      if (rangeIn(box) && hadFocus) return false;
      if (caret?.box === box && box.contains(caret.range.startContainer)) select(box, caret.range);
      else if (!rangeIn(box)) selectEnd(box);
      return true;
    },
  };
}

function isFocused(box: Box): boolean {
  const root = box.getRootNode() as Document | ShadowRoot;
  return root.activeElement === box && box.ownerDocument.hasFocus();
}

function selectEnd(box: HTMLElement): void {
  const range = box.ownerDocument.createRange();
  range.selectNodeContents(box);
  range.collapse(false);
  select(box, range);
}

/** The document inside a frame of our own origin, or null. */
function frameDocument(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  return (element as HTMLIFrameElement).contentDocument;
}
