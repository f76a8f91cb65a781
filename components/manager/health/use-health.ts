import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compileSteps } from '@/utils/compliance/compile-rules';
import { type LibraryItem, readPages, readRevision } from '@/utils/database/library';
import { listRules } from '@/utils/database/rules';
import { countUse } from '@/utils/database/usage';
import { checkHealth } from '@/utils/health/check-health';
import type { Health } from '@/utils/health/finding';
import { runInSlices } from '@/utils/slices';

const DAY = 86_400_000;
/** Length of a slice, ms: a key pressed meanwhile is answered within a frame or two. */
const SLICE = 12;
/** The last step of making the rules ready, some 30 ms, comes on top of one of these, ms. */
const SHORT_SLICE = 4;
/** A look that took longer than this is only repeated when somebody asks, ms. */
const QUICK = 2_000;

export interface HealthState {
  health: Health | null;
  /** 0..1 while it looks, null otherwise. */
  progress: number | null;
  error: Error | null;
  /** The library changed since. */
  isOld: boolean;
  again(): void;
}

/**
 * What the library lacks. Looks through it in slices while the view is open; again by itself
 * after a change where that is quick.
 * @param days after which a reply nobody used counts as dead
 */
export function useHealth(days: number): HealthState {
  const { language } = useTranslation().i18n;
  const revision = useLiveQuery(readRevision);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Omit<HealthState, 'isOld' | 'again'>>({
    health: null,
    progress: 0,
    error: null,
  });
  const last = useRef({ took: 0, revision: -1 });
  const isSlow = last.current.took > QUICK;
  // A slow look waits to be asked for; a quick one follows the library.
  const wanted = revision === undefined ? null : isSlow ? last.current.revision : revision;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is somebody asking again
  useEffect(() => {
    if (wanted === null) return;
    const stop = new AbortController();
    const started = performance.now();
    setState((now) => ({ ...now, progress: 0 }));
    look(days, language, stop.signal, (progress) => {
      if (!stop.signal.aborted) setState((now) => ({ ...now, progress }));
    })
      .then(({ health, revision: at }) => {
        if (stop.signal.aborted) return;
        last.current = { took: performance.now() - started, revision: at };
        setState({ health, progress: null, error: null });
      })
      .catch((error: Error) => {
        if (!stop.signal.aborted) setState((now) => ({ ...now, progress: null, error }));
      });
    return () => stop.abort(new DOMException('no longer wanted', 'AbortError'));
  }, [days, language, wanted, turn]);

  return {
    ...state,
    isOld: revision !== undefined && state.health !== null && revision > last.current.revision,
    again: () => setTurn((now) => now + 1),
  };
}

async function look(
  days: number,
  language: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<{ health: Health; revision: number }> {
  const items: LibraryItem[] = [];
  const revision = await readPages(({ replies = [], articles = [] }) => {
    for (const row of replies) items.push({ type: 'reply', ...row });
    for (const row of articles) items.push({ type: 'article', ...row });
  });
  signal.throwIfAborted();
  const [uses, rules] = await Promise.all([countUse(), listRules()]);
  const now = Date.now();
  const world = {
    uses,
    rules: await runInSlices(compileSteps(rules, language), { sliceMs: SHORT_SLICE, signal }),
    now,
    unusedSince: now - days * DAY,
  };
  const job = checkHealth(items, world, onProgress);
  return { health: await runInSlices(job, { sliceMs: SLICE, signal }), revision };
}
