import { useEffect, useRef } from 'react';
import { noteCheck, settleHeld } from '@/utils/database/feeds';
import type { HeldPack } from '@/utils/model/feed';

/** What the page's import did last. */
export interface LastImport {
  is: 'applied' | 'undone';
  /** The pack that was installed; missing for what was taken back. */
  pack?: { id: string; version: string };
}

/**
 * Looks at a held update through the import of the page, which plans, shows and installs it
 * like any file. Once installed it waits no longer; taken back, it waits again.
 * @param open hands a file to the import
 * @param last what that import did last, null = nothing
 */
export function useReview(
  open: (name: string, file: Blob) => void,
  last: LastImport | null,
): (held: HeldPack) => void {
  const reviewed = useRef<HeldPack | null>(null);
  const installed = useRef<HeldPack | null>(null);
  const { is, pack } = last ?? {};
  const id = pack?.id;
  const version = pack?.version;
  useEffect(() => {
    const held = reviewed.current;
    if (is === 'applied' && held?.packId === id && held?.version === version && held) {
      reviewed.current = null;
      installed.current = held;
      void settleHeld(held, 'applied');
    } else if (is === 'undone' && installed.current) {
      const { url, version: detail } = installed.current;
      void noteCheck(url, { lastResult: 'held', detail }, installed.current);
      installed.current = null;
    }
  }, [is, id, version]);
  return (held) => {
    reviewed.current = held;
    // The library may have changed since it came: it is planned when somebody looks.
    open(`${held.name}.sidedesk.json`, new Blob([held.text]));
  };
}
