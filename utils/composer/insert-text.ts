import type { InsertResult } from '@/utils/link';
import { type Box, canType, isTextBox, normaliseText, readBox } from './box';
import type { BoxMemory } from './box-memory';
import { rangeIn, select } from './selection';
import { strategies } from './strategies';

/** A piece of the box to replace, because the agent typed it for us: `/yf`. */
export interface Replace {
  /** UTF-16 offset in a text box; in a rich box the query stands right before the caret. */
  start: number;
  text: string;
}

/**
 * Puts text into a box at the caret (or in place of the selection), leaving the rest of
 * the agent's draft alone, then reads it back; a strategy whose result differs is taken
 * back and the next one tries.
 * @returns which strategy worked, or why nothing was written
 */
export async function insertText(
  box: Box,
  text: string,
  memory: BoxMemory,
  replace?: Replace,
): Promise<InsertResult> {
  if (memory.isComposing()) return { ok: false, why: 'composing' };
  if (!canType(box)) return { ok: false, why: 'disabled' };
  box.focus({ preventScroll: true });
  memory.restoreCaret(box);
  if (replace) selectQuery(box, replace);

  const before = readBox(box);
  const expected = isTextBox(box) ? splice(box, text) : null;
  const room = isTextBox(box) ? box.maxLength : -1;
  if (expected !== null && room >= 0 && expected.length > room) {
    return { ok: false, why: 'too-long', limit: room };
  }
  for (const strategy of strategies) {
    const accepted = strategy.insert(box, text, expected ?? '');
    if (!accepted) continue;
    await nextTask();
    const after = readBox(box);
    const right =
      expected === null ? holds(after, before, text) : after === normaliseText(expected);
    if (right) return { ok: true, strategy: strategy.name, text: after };
    if (expected === null && after !== before) box.ownerDocument.execCommand('undo');
  }
  return { ok: false, why: 'not-verified' };
}

/** The whole value a text box must have after the insertion. */
function splice(box: HTMLTextAreaElement | HTMLInputElement, text: string): string {
  const start = box.selectionStart ?? box.value.length;
  const end = box.selectionEnd ?? start;
  return box.value.slice(0, start) + text + box.value.slice(end);
}

/** Rich boxes: our text is there now, once more than before. White space may differ. */
function holds(after: string, before: string, text: string): boolean {
  const squeeze = (value: string) => normaliseText(value).replace(/\s+/g, '');
  const wanted = squeeze(text);
  const count = (value: string) => (wanted ? squeeze(value).split(wanted).length - 1 : 0);
  return after !== before && count(after) > count(before);
}

function selectQuery(box: Box, { start, text }: Replace): void {
  if (isTextBox(box)) {
    if (box.value.slice(start, start + text.length) !== text) return;
    box.setSelectionRange(start, start + text.length);
    return;
  }
  const range = rangeIn(box);
  const node = range?.startContainer;
  const caret = range?.startOffset ?? 0;
  if (!range?.collapsed || node?.nodeType !== Node.TEXT_NODE) return;
  const from = caret - text.length;
  if (node.textContent?.slice(from, caret) !== text) return;
  select(box, { startContainer: node, startOffset: from, endContainer: node, endOffset: caret });
}

/** After the framework had its turn: React and Vue may put an unwanted value back. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
