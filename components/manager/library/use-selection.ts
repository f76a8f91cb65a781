import { useRef, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  toggle(id: string): void;
  /** Everything from the last toggled row to this one. */
  extendTo(id: string, from: string | null): void;
  all(): void;
  clear(): void;
}

/** Which rows of a list are ticked. Rows that are no longer shown are no longer ticked. */
export function useSelection(shown: string[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const isShown = ticked.size === 0 ? null : new Set(shown);
  const ids = isShown ? new Set([...ticked].filter((id) => isShown.has(id))) : ticked;
  return {
    ids,
    toggle(id) {
      anchor.current = id;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setTicked(next);
    },
    extendTo(id, from) {
      anchor.current ??= from ?? id;
      const start = Math.max(0, shown.indexOf(anchor.current));
      const end = shown.indexOf(id);
      setTicked(new Set(shown.slice(Math.min(start, end), Math.max(start, end) + 1)));
    },
    all() {
      setTicked(new Set(shown));
    },
    clear() {
      anchor.current = null;
      setTicked(new Set());
    },
  };
}
