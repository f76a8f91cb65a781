import type { Candidate, ConsoleDefinition } from '@/utils/model/console';
import { afterPaint } from './after-paint';
import { findAllVisible, findVisible, holds, isVisible, queryAll, readName } from './find-visible';
import { findNewestRows } from './newest-rows';
import { findChatRoot, findRoots } from './roots';
import { type TestedPart, testConsole } from './self-test';

/** Time between two looks, ms. */
const PACE = 2_000;
/** So many looks in a row must miss a part: consoles re-mount half their page on a switch. */
const PATIENCE = 3;

/** What the agent may be typing in, whatever the definition says. */
const ANY_BOX = 'textarea, [contenteditable="true"], [contenteditable="plaintext-only"]';
/** A list with fewer elements than this may be a conversation in which nothing was said yet. */
const MANY = 12;
/** Fewer rows than this may all be the system's. */
const SOME = 6;

/**
 * Essential parts that should be there and are not. None while the page loads, while merely no
 * conversation is open, and where there is no box at all (a closed conversation cannot be
 * answered).
 */
export function findAiling(definition: ConsoleDefinition, page: Document = document): TestedPart[] {
  if (page.readyState !== 'complete') return [];
  // Nearly always nothing is missing, and one visible element of each part shows it.
  if (hasEssentials(definition, page)) return [];
  const { parts } = testConsole(definition, page);
  const missing = parts.filter((one) => one.essential && one.state === 'missing');
  if (missing.length === 0 || !hasBox(definition, page)) return [];
  const root = findChatRoot(definition, page);
  const { conversations, messages, buyer } = definition;
  const list = messages && findVisible(root, messages.list);
  const hasTalk = list !== null && queryAll(list, '*').length >= MANY;
  const rows = findAllVisible(root, conversations.row);
  const isOpen =
    hasTalk ||
    rows.some((row) => holds(row, conversations.active)) ||
    isName(readName(root, buyer.name), buyer.notNames);
  // Not even the list of conversations is there, which no console hides: all of it was redone.
  // A page that was taught has other pages around it that are no console at all.
  const isRedone =
    conversations.row.length > 0 && rows.length === 0 && !definition.id.startsWith('taught-');
  if (!isOpen && !isRedone) return [];
  const countOf = (part: TestedPart) => parts.find((one) => one.part === part)?.count ?? 0;
  return missing
    .map(({ part }) => part)
    .filter((part) => part !== 'rows' || hasTalk)
    .filter((part) => part !== 'sides' || countOf('rows') >= SOME);
}

/** Is there a visible element of every essential part, and a row with a side? */
function hasEssentials(definition: ConsoleDefinition, page: Document): boolean {
  const { composer, messages, buyer } = definition;
  const root = findChatRoot(definition, page);
  const isThere = (candidates: Candidate[], within: ParentNode = root) =>
    candidates.length === 0 || findVisible(within, candidates) !== null;
  if (!isThere(composer) || !isThere(buyer.name)) return false;
  if (!messages) return true;
  const list = findVisible(root, messages.list);
  if (messages.kind !== 'rows' || !list) return isThere(messages.list);
  const tests = messages.sides.flatMap((one) => (one.by === 'css' ? [one.css] : []));
  const rows = findNewestRows(list, messages.row, isVisible);
  return rows.some((row) => tests.length === 0 || tests.some((css) => holds(row, css)));
}

function isName(name: string, notNames: string[]): boolean {
  return name !== '' && !notNames.some((words) => name.startsWith(words));
}

function hasBox(definition: ConsoleDefinition, page: Document): boolean {
  return findRoots(definition, page).some((root) =>
    queryAll(root, ANY_BOX).some((box) => isVisible(box) && !isDecoy(box, definition)),
  );
}

function isDecoy(box: Element, { decoys }: ConsoleDefinition): boolean {
  return decoys.css.some((css) => holds(box, css));
}

/**
 * Calls `onChange` when parts have been missing for several looks, and with none as soon as
 * they are back. Stops with `signal`.
 */
export function watchHealth(
  find: () => TestedPart[],
  onChange: (ailing: TestedPart[]) => void,
  signal: AbortSignal,
): void {
  let told = '';
  let looks = 0;
  const look = () => {
    if (signal.aborted) return;
    const ailing = find();
    looks = ailing.length > 0 ? looks + 1 : 0;
    if (looks > 0 && looks < PATIENCE) return;
    if (ailing.join() === told) return;
    told = ailing.join();
    onChange(ailing);
  };
  const timer = setInterval(() => afterPaint(look), PACE);
  signal.addEventListener('abort', () => clearInterval(timer));
}
