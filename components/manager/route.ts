import { useSyncExternalStore } from 'react';
import type { ManagerView } from '@/utils/welcome';

/** The views as the navigation shows them, by what they are for. */
export const viewGroups = {
  library: ['library', 'packs', 'proposals', 'health', 'rules'],
  service: ['cases', 'contacts', 'reminders', 'playbooks'],
  shop: ['welcome', 'insights', 'practice', 'guides', 'team'],
  browser: ['safety', 'settings', 'rescue'],
} as const satisfies Record<string, ManagerView[]>;

export const views: ManagerView[] = Object.values(viewGroups).flat();

export const reminderParts = ['today', 'week', 'rules', 'calendar', 'orders', 'shift'] as const;
export type ReminderPart = (typeof reminderParts)[number];

/**
 * Where the manager is: `#/library/<item id>` names an item (as `#/cases/<id>`,
 * `#/playbooks/<id>`, `#/insights/<measure>` and `#/practice/<scenario>` do), with `/edit`, `/copy` or (for one
 * that is not written yet) `/article` behind it the editor; the other views only themselves.
 */
export interface Route {
  view: ManagerView;
  itemId: string | null;
  does: Doing;
  /** Which part of the reminders is shown. */
  part: ReminderPart;
}

const doings = ['show', 'edit', 'copy', 'article'] as const;
export type Doing = (typeof doings)[number];

/** Views whose address may name one thing they show. */
const withItems: ManagerView[] = [
  'rules',
  'library',
  'cases',
  'contacts',
  'playbooks',
  'insights',
  'practice',
];

/** Stands for an item that is not written yet. */
export const NEW_ITEM = '~new';

/** Reads a location hash; anything unknown leads to the library. */
export function parseRoute(hash: string): Route {
  const [name = '', id, action] = hash.replace(/^#\/?/, '').split('/', 3);
  const view = views.find((one) => one === name) ?? 'library';
  const itemId = withItems.includes(view) && id ? decodeId(id) : null;
  const asked = doings.find((one) => itemId !== null && one === action) ?? 'show';
  // What is not written yet can only be written.
  const does = itemId === NEW_ITEM && asked === 'show' ? 'edit' : asked;
  const part = reminderParts.find((one) => view === 'reminders' && one === id) ?? 'today';
  return { view, itemId, does, part };
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => window.location.hash));
}

/** Shows an item without a new history entry: arrow keys would fill the back button. */
export function showItem(id: string): void {
  window.history.replaceState(null, '', `#/library/${encodeURIComponent(id)}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Address of the editor of an item, or of a copy of it. */
export function editorOf(id: string, does: Doing = 'edit'): string {
  return `#/library/${encodeURIComponent(id)}/${does}`;
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** A hash typed by hand may be cut in the middle of an escape. */
function decodeId(id: string): string | null {
  try {
    return decodeURIComponent(id);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
