import type { Candidate, ConsoleDefinition } from '@/utils/model/console';
import { findVisible, holds, isVisible, queryAll } from './find-visible';
import { findChatRoot, findRoots } from './roots';

/** Parts a self-test looks for, in the order it shows them. */
export type TestedPart =
  | 'places'
  | 'scope'
  | 'composer'
  | 'list'
  | 'rows'
  | 'sides'
  | 'name'
  | 'key'
  | 'conversations'
  | 'active'
  | 'unread'
  | 'orders';

/** What became of one part. Nothing in it is of the page but counts. */
export interface PartReport {
  part: TestedPart;
  state: 'found' | 'missing' | 'ambiguous';
  /** Without it the desk cannot work as it should on this console. */
  essential: boolean;
  /** Visible elements the selector finds. */
  count: number;
  /** Which candidate found it, 1 = the most trusted; 0 = none. */
  which: number;
  /** The selector that found it, or the first that should have. */
  css: string;
  /** When somebody last saw it work, '' where the definition does not say. */
  seen: string;
}

export interface SelfTestReport {
  console: string;
  evidence: ConsoleDefinition['evidence'];
  parts: PartReport[];
}

/** More than this many rows are not counted one by one, a long thread would be slow. */
const MOST = 1_000;

/**
 * Looks for every part a definition names and says which are there, how often and by which
 * selector. What the definition does not name is left out. Never throws, reads no text.
 */
export function testConsole(
  definition: ConsoleDefinition,
  page: Document = document,
): SelfTestReport {
  const root = findChatRoot(definition, page);
  const parts: PartReport[] = [];
  const add = (
    part: TestedPart,
    candidates: Candidate[],
    { essential = false, single = false, within = root as ParentNode } = {},
  ) => {
    if (candidates.length === 0) return;
    parts.push({ part, essential, ...lookFor(candidates, within, single) });
  };
  const { messages, buyer, conversations, orders } = definition;
  if (definition.places.length > 0) {
    const [first] = definition.places as [Candidate];
    const count = findRoots(definition, page).length - 1;
    const state = count > 0 ? 'found' : 'missing';
    parts.push({ part: 'places', state, essential: false, count, which: count && 1, ...first });
  }
  add('scope', definition.scope);
  add('composer', definition.composer, { essential: true, single: true });
  if (messages) {
    add('list', messages.list, { essential: true, single: true });
    const list = findVisible(root, messages.list);
    if (list && messages.kind === 'rows') {
      const seen = messages.list[0]?.seen ?? '';
      add('rows', [{ css: messages.row, seen }], { essential: true, within: list });
      const rows = queryAll(list, messages.row).filter(isVisible).slice(-50);
      const tests = messages.sides.flatMap((one) => (one.by === 'css' ? [one.css] : []));
      const told = rows.filter((row) => tests.some((css) => holds(row, css))).length;
      if (tests.length > 0 && rows.length > 0) {
        const state = told > 0 ? 'found' : 'missing';
        const css = tests.join(', ').slice(0, 400);
        parts.push({
          part: 'sides',
          state,
          essential: true,
          count: told,
          which: told && 1,
          css,
          seen,
        });
      }
    }
  }
  add('name', buyer.name, { essential: true, single: true });
  add('key', buyer.key);
  add('conversations', conversations.row);
  const rows = findVisible(root, conversations.row) ? conversations.row : [];
  if (conversations.active && rows.length > 0) {
    const { seen } = rows[0] as Candidate;
    const all = rows
      .flatMap(({ css }) => queryAll(root, css))
      .filter(isVisible)
      .slice(0, MOST);
    const count = new Set(all.filter((one) => holds(one, conversations.active))).size;
    const state = count === 1 ? 'found' : count === 0 ? 'missing' : 'ambiguous';
    const css = conversations.active;
    parts.push({ part: 'active', state, essential: false, count, which: count && 1, css, seen });
  }
  add('orders', orders?.cards?.card ?? []);
  return { console: definition.id, evidence: definition.evidence, parts };
}

function lookFor(
  candidates: Candidate[],
  root: ParentNode,
  single: boolean,
): Omit<PartReport, 'part' | 'essential'> {
  for (const [i, { css, seen }] of candidates.entries()) {
    const count = queryAll(root, css).filter(isVisible).slice(0, MOST).length;
    if (count === 0) continue;
    const state = single && count > 1 ? 'ambiguous' : 'found';
    return { state, count, which: i + 1, css, seen };
  }
  const [first] = candidates as [Candidate];
  return { state: 'missing', count: 0, which: 0, css: first.css, seen: first.seen };
}

/**
 * The report as text for whoever mends the definition: no address, name, number or word of a
 * conversation is in it.
 */
export function writeReport({ console, evidence, parts }: SelfTestReport, version: string): string {
  const lines = parts.map(({ part, state, essential, count, which, css, seen }) =>
    [part + (essential ? '*' : ''), state, count, which ? `#${which}` : '-', seen || '-', css].join(
      '\t',
    ),
  );
  return [`sidedesk ${version}\t${console}\t${evidence}`, ...lines, ''].join('\n');
}
