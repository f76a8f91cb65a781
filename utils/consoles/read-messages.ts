import type { ConversationMessage } from '@/utils/model/conversation';
import type { ConsoleDefinition } from './definition';
import { findVisible, isVisible } from './find-visible';

const NEWEST = 20;
const TEXT_LIMIT = 4_000;

/**
 * The newest messages of the open conversation, oldest first, at most 20. Reads from the
 * end, so a list of thousands of rows costs no more than a short one.
 */
export function readMessages(
  root: ParentNode,
  definition: ConsoleDefinition,
): ConversationMessage[] {
  const { messages } = definition;
  const list = findVisible(root, messages.list);
  if (!list) return [];
  const rows = list.querySelectorAll(messages.row);
  const found: ConversationMessage[] = [];
  for (let i = rows.length - 1; i >= 0 && found.length < NEWEST; i--) {
    const row = rows[i] as Element;
    const id = row.getAttribute(messages.id) ?? '';
    if (!id || messages.skipIds.some((part) => id.includes(part)) || !isVisible(row)) continue;
    found.push({
      id: id.slice(0, 200),
      side: sideOf(row, messages.sides),
      text: textOf(row, messages.text),
    });
  }
  return found.reverse();
}

function sideOf(
  row: Element,
  sides: ConsoleDefinition['messages']['sides'],
): ConversationMessage['side'] {
  const has = (css: string) => css !== '' && (row.matches(css) || row.querySelector(css) !== null);
  if (sides.system.some(has)) return 'system';
  if (sides.robot.some(has)) return 'robot';
  if (has(sides.agent)) return 'agent';
  return has(sides.buyer) ? 'buyer' : 'system';
}

function textOf(row: Element, candidates: string[]): string {
  for (const css of candidates) {
    const text = row.querySelector(css)?.textContent?.trim();
    if (text) return text.slice(0, TEXT_LIMIT);
  }
  return '';
}
