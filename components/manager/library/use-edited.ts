import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue } from 'react';
import { findEdited } from '@/utils/library/edited-here';
import type { ShownEntry } from './use-library';

const none: ReadonlySet<string> = new Set();

/** Which of the rows on the screen say something else than their pack brought. */
export function useEdited(shown: ShownEntry[]): ReadonlySet<string> {
  const ids = shown.flatMap(({ entry }) => (entry.packId === null ? [] : [entry.id]));
  // While somebody scrolls, rows come first.
  const asked = useDeferredValue(ids.join('\n'));
  return useLiveQuery(() => findEdited(asked === '' ? [] : asked.split('\n')), [asked]) ?? none;
}
