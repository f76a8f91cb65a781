import type { Candidate, ConsoleDefinition } from '@/utils/model/console';
import { findVisible, queryAll } from './find-visible';

/** A tree of nodes that selectors reach: a document or an open shadow root. */
export type Root = Document | ShadowRoot;

const DEEPEST = 3;
const MOST = 12;

/** The document of a frame we may look into, or null: other origins, or not loaded. */
export function documentOf(frame: Element): Document | null {
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    return inner?.body ? inner : null;
  } catch {
    return null; // another origin
  }
}

/**
 * Where to look: the page itself, then the same-origin frames and open shadow roots its
 * definition names, as they nest. Asked again on every look: frames reload, hosts re-mount.
 */
export function findRoots(definition: ConsoleDefinition, page: Document = document): Root[] {
  const roots: Root[] = [page];
  const collect = (root: Root, depth: number) => {
    for (const { css } of definition.places) {
      for (const element of queryAll(root, css)) {
        const inner = element.localName === 'iframe' ? documentOf(element) : element.shadowRoot;
        if (!inner || roots.includes(inner) || roots.length >= MOST) continue;
        roots.push(inner);
        if (depth < DEEPEST) collect(inner, depth + 1);
      }
    }
  };
  collect(page, 1);
  return roots;
}

/**
 * The tree the conversation is in: the innermost that shows a message list, else the innermost
 * with a composer (a rich editor may be in a frame of its own, inside the chat).
 */
export function findChatRoot(definition: ConsoleDefinition, page: Document = document): Root {
  const roots = findRoots(definition, page).reverse();
  const show = (signs: Candidate[]) => roots.find((root) => findVisible(root, signs) !== null);
  return show(definition.messages?.list ?? []) ?? show(definition.composer) ?? page;
}
