import type { InsertResult } from '@/utils/link';
import { type Box, canType } from './box';
import type { BoxMemory } from './box-memory';
import { paste } from './paste-event';
import { nextTask, waitFor } from './wait';

/** How long a page may need to show a picture it has taken, ms: some upload it first. */
const PATIENCE = 2_000;

/**
 * Pastes a picture as a file and looks for what the page made of it: an image in the box or a
 * preview of its own somewhere on the page. Served by ProseMirror and TipTap apps that take
 * files, Quill 2, CKEditor 5 with an upload service, and pages with a paste handler of their own
 * (proved on the practice editors).
 * @returns `not-taken` where the page ignored it; the desk then offers to copy the picture
 */
export async function insertImage(
  box: Box,
  file: File,
  memory: BoxMemory,
  isCurrent: () => boolean = () => true,
): Promise<InsertResult> {
  if (memory.isComposing()) return { ok: false, why: 'composing' };
  if (!canType(box)) return { ok: false, why: 'disabled' };
  if (memory.returnTo(box)) await nextTask();
  if (!isCurrent()) return { ok: false, why: 'conversation-changed' };
  const known = new Set(imagesAround(box));
  if (!paste(box, ({ items }, view) => items.add(copyInto(view, file)))) {
    return { ok: false, why: 'not-taken' };
  }
  const isShown = () => imagesAround(box).some((image) => !known.has(image));
  if (!(await waitFor(isShown, PATIENCE))) return { ok: false, why: 'not-taken' };
  if (!isCurrent()) return { ok: false, why: 'conversation-changed' };
  return { ok: true, strategy: 'paste-file', text: '' };
}

/** Images of the box and its page; a picture that is being loaded counts. */
function imagesAround(box: Box): HTMLImageElement[] {
  const root = box.getRootNode() as Document | ShadowRoot;
  const page = box.ownerDocument;
  return [...new Set([...root.querySelectorAll('img'), ...page.querySelectorAll('img')])];
}

/** A file of the box's own frame: a page may ask `instanceof File`. */
function copyInto(view: Window & typeof globalThis, file: File): File {
  return new view.File([file], file.name, { type: file.type });
}
