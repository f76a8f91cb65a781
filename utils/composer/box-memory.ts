import { type Box, boxAt, isTextBox } from './box';

/**
 * Remembers what the page forgets when focus moves into the desk: the box that was used
 * last, the caret in rich boxes, and whether an input method is composing.
 */
export interface BoxMemory {
  lastBox(): Box | null;
  isComposing(): boolean;
  /** Puts the caret back where it was before the box lost focus. */
  restoreCaret(box: Box): void;
}

/** Starts remembering until `signal` aborts. */
export function rememberBoxes(signal: AbortSignal, page: Document = document): BoxMemory {
  let last: Box | null = null;
  let caret: { box: Box; range: Range } | null = null;
  let composing = false;
  const options = { capture: true, signal };

  page.addEventListener(
    'focusin',
    (event) => {
      const box = boxAt(event.composedPath()[0] as Element | null);
      if (box) last = box;
    },
    options,
  );
  page.addEventListener(
    'selectionchange',
    () => {
      const selection = page.getSelection();
      if (!last || isTextBox(last) || !selection?.rangeCount) return;
      const range = selection.getRangeAt(0);
      if (last.contains(range.startContainer)) caret = { box: last, range: range.cloneRange() };
    },
    { signal },
  );
  const compose = (now: boolean) => {
    composing = now;
  };
  page.addEventListener('compositionstart', () => compose(true), options);
  // Some input methods end the composition before the Enter that committed it arrives.
  page.addEventListener('compositionend', () => void setTimeout(() => compose(false)), options);

  return {
    lastBox: () => (last?.isConnected ? last : null),
    isComposing: () => composing,
    restoreCaret(box) {
      // Text boxes keep their selection without focus; rich ones lose it.
      if (isTextBox(box) || caret?.box !== box) return;
      const selection = page.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(caret.range);
    },
  };
}
