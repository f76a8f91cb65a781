import { insertText } from '@/utils/composer/insert-text';
import { readBox } from '@/utils/composer/read-box';
import { selectPiece } from '@/utils/composer/select-piece';
import type { InsertResult, MendCommand } from '@/utils/link';
import type { ConsoleWorld } from './console-desk';

/** Puts a better word in place of one in the agent's draft; not when the draft has changed. */
export async function mendDraft(
  { findBox, memory }: Pick<ConsoleWorld, 'findBox' | 'memory'>,
  { start, matched, fix }: MendCommand,
): Promise<InsertResult> {
  const box = findBox();
  if (!box) return { ok: false, why: 'no-box' };
  if (memory.isComposing()) return { ok: false, why: 'composing' };
  const draft = readBox(box);
  if (draft.slice(start, start + matched.length) !== matched) {
    return { ok: false, why: 'not-verified' };
  }
  box.focus({ preventScroll: true });
  if (!(await selectPiece(box, draft, start, matched))) return { ok: false, why: 'not-verified' };
  return insertText(box, fix, memory);
}
