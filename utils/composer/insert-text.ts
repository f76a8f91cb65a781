import type { InsertResult } from '@/utils/link';
import { type Box, canType, isTextBox } from './box';
import type { BoxMemory } from './box-memory';
import { type Expectation, expectText, fitText, isThere } from './expect-text';
import { readBox } from './read-box';
import { type Replace, selectQuery } from './select-query';
import { chooseStrategies } from './strategies/choose-strategies';
import type { Strategy } from './strategies/strategy';
import { takeBack } from './take-back';
import { nextTask, pause, waitFor } from './wait';

/** How long an editor that took the text may need to show it, ms. */
const PATIENCE = 200;

export interface InsertOptions {
  /** What the agent typed to ask for this text, to be replaced by it. */
  replace?: Replace;
  /** Is the conversation still the one the text was made for? Asked before and after. */
  isCurrent?(): boolean;
}

/**
 * Puts text into a box at the caret (or in place of the selection), leaving the rest of
 * the agent's draft alone, then reads it back; a strategy whose result differs is taken
 * back and the next one tries. What cannot be taken back ends it: never twice into one box.
 * @returns which strategy worked, or why nothing was written
 */
export async function insertText(
  box: Box,
  text: string,
  memory: BoxMemory,
  { replace, isCurrent = () => true }: InsertOptions = {},
): Promise<InsertResult> {
  if (memory.isComposing()) return { ok: false, why: 'composing' };
  if (!canType(box)) return { ok: false, why: 'disabled' };
  const fitting = fitText(box, text);
  let moved = memory.returnTo(box);
  if (replace) moved = selectQuery(box, replace) || moved;
  // Rich editors hear of the selection by an event of its own.
  if (moved && !isTextBox(box)) await nextTask();

  for (const strategy of chooseStrategies(box)) {
    // The page drew another box: what types or undoes at the focus would do so in that one.
    if (!box.isConnected) break;
    if (moved && strategy.settle) await pause(strategy.settle);
    if (memory.isComposing()) return { ok: false, why: 'composing' };
    if (!isCurrent()) return { ok: false, why: 'conversation-changed' };
    const expectation = expectText(box, fitting);
    const limit = isTextBox(box) ? box.maxLength : -1;
    if (limit >= 0 && expectation.value.length > limit) {
      return { ok: false, why: 'too-long', limit };
    }
    const outcome = await attempt(strategy, box, fitting, expectation);
    if (outcome === 'untouched') continue;
    if (!isCurrent()) {
      if (outcome === 'right' && box.isConnected) await takeBack(box, expectation.before);
      return { ok: false, why: 'conversation-changed' };
    }
    if (outcome === 'right') return { ok: true, strategy: strategy.name, text: readBox(box) };
    if (!box.isConnected || !(await takeBack(box, expectation.before))) break;
  }
  return { ok: false, why: 'not-verified' };
}

async function attempt(
  strategy: Strategy,
  box: Box,
  text: string,
  { before, after, value }: Expectation,
): Promise<'right' | 'wrong' | 'untouched'> {
  if (!strategy.insert(box, text, value)) return 'untouched';
  if (await waitFor(() => isThere(readBox(box), after), PATIENCE)) return 'right';
  return readBox(box) === before ? 'untouched' : 'wrong';
}
