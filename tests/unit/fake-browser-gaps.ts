import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * A `storage.session` as browsers have it: `null` is a value, and a key nobody has set is
 * missing from the answer. The fake one deletes on null and answers `undefined`.
 */
export function useRealSessionStorage(): void {
  const values = new Map<string, string>();
  const { session } = fakeBrowser.storage;
  vi.spyOn(session, 'get').mockImplementation((async (asked: string | string[] | null) => {
    const keys = asked === null ? [...values.keys()] : [asked].flat();
    const known = keys.filter((key) => values.has(key));
    return Object.fromEntries(known.map((key) => [key, JSON.parse(values.get(key) as string)]));
  }) as typeof session.get);
  vi.spyOn(session, 'set').mockImplementation((async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) values.set(key, JSON.stringify(value));
  }) as typeof session.set);
  vi.spyOn(session, 'remove').mockImplementation((async (keys: string | string[]) => {
    for (const key of [keys].flat()) values.delete(key);
  }) as typeof session.remove);
}
