import { useSyncExternalStore } from 'react';
import type { ManagerView } from '@/utils/welcome';

export const views: ManagerView[] = [
  'library',
  'packs',
  'rules',
  'reminders',
  'insights',
  'settings',
  'rescue',
];

/** Where the manager is: `#/library/<item id>` names an item, the other views only themselves. */
export interface Route {
  view: ManagerView;
  itemId: string | null;
}

/** Reads a location hash; anything unknown leads to the library. */
export function parseRoute(hash: string): Route {
  const [name = '', id] = hash.replace(/^#\/?/, '').split('/', 2);
  const view = views.find((one) => one === name) ?? 'library';
  return { view, itemId: view === 'library' && id ? decodeId(id) : null };
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => window.location.hash));
}

/** Shows an item without a new history entry: arrow keys would fill the back button. */
export function showItem(id: string): void {
  window.history.replaceState(null, '', `#/library/${encodeURIComponent(id)}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
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
