import type { ConsoleView } from '@/utils/consoles/console-view';
import { findVisible, isVisible, queryAll } from '@/utils/consoles/find-visible';
import { readConversation } from '@/utils/consoles/read-conversation';
import { findRoots, type Root } from '@/utils/consoles/roots';
import { settlePick } from '@/utils/consoles/teach/settle-pick';
import {
  defineTaught,
  type Picks,
  type TaughtPart,
} from '@/utils/consoles/teach/taught-definition';
import type { CommandResult, TeachPreview } from '@/utils/link';
import type { ConsoleStrings } from '@/utils/welcome';
import { pickElement } from './pick-element';

/** What the agent has shown of this page so far. */
export interface TeachSession {
  pick(part: TaughtPart): Promise<CommandResult>;
  preview(): TeachPreview;
  forget(part: TaughtPart | 'all'): void;
}

/**
 * Only the desk's commands and the agent's own clicks lead here; the page can neither begin
 * it nor answer for the agent.
 */
export function openTeachSession(
  view: ConsoleView,
  strings: () => ConsoleStrings,
  signal: AbortSignal,
): TeachSession {
  const shown = new Map<TaughtPart, Shown>();
  let current = new AbortController();
  signal.addEventListener('abort', () => current.abort());
  const find = (part: TaughtPart) => {
    const one = shown.get(part);
    return one && revive(one);
  };
  return {
    async pick(part) {
      current.abort();
      const mine = new AbortController();
      current = mine;
      const clicked = await pickElement(strings()[`teach-${part}`] ?? '', mine.signal);
      if (!clicked) return { ok: false, why: 'left' };
      const settled = settlePick(clicked, part);
      if (typeof settled === 'string') return { ok: false, why: settled };
      const twin = part === 'buyer' ? find('own') : part === 'own' ? find('buyer') : undefined;
      if (twin && (twin.contains(settled) || settled.contains(twin))) {
        return { ok: false, why: 'same' };
      }
      const isBox = part === 'composer';
      shown.set(part, { element: settled, root: settled.getRootNode() as Root, isBox });
      return { ok: true };
    },
    preview() {
      const now = Date.now();
      const picks: Picks = {};
      for (const part of shown.keys()) {
        const element = find(part);
        if (element) picks[part] = element;
      }
      const definition = defineTaught(picks, view.definition, location.href, now);
      const roots = findRoots(definition);
      return {
        definition,
        picked: Object.keys(picks) as TaughtPart[],
        snapshot: readConversation(definition, document, now),
        hasComposer: roots.some((root) => findVisible(root, definition.composer) !== null),
      };
    },
    forget(part) {
      current.abort();
      if (part === 'all') shown.clear();
      else shown.delete(part);
    },
  };
}

/** Something that was clicked: pages put new elements in the place of old ones all the time. */
interface Shown {
  element: Element;
  root: Root;
  isBox: boolean;
}

/** The element, or the last one like it that says the same, where the page has painted anew. */
function revive(shown: Shown): Element | undefined {
  const { element, root, isBox } = shown;
  if (element.isConnected) return element;
  const again = queryAll(root, CSS.escape(element.localName)).findLast(
    (one) =>
      one.className === element.className &&
      isVisible(one) &&
      (isBox || one.textContent === element.textContent),
  );
  if (again) shown.element = again;
  return again;
}
