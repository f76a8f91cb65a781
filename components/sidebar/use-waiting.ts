import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import type { RankedWaiting } from '@/utils/reminders/waiting/rank-waiting';
import { playSoft } from './play-soft';

/**
 * Levels change by the clock: asked when the next one changes, at most this much later, ms. Who
 * begins to wait, and who no longer does, is news; with nobody waiting the background may sleep.
 */
const AT_MOST = 60_000;

function untilNext(waiting: RankedWaiting[]): number | false {
  if (waiting.length === 0) return false;
  const next = Math.min(...waiting.map(({ changesAt }) => changesAt ?? Number.POSITIVE_INFINITY));
  return Math.min(Math.max(next - Date.now(), 1_000), AT_MOST);
}

/** Who waits for an answer in any console tab, the worst first; plays a soft sound where wished. */
export function useWaiting() {
  const { waitingSound } = useWelcome().settings;
  const { data } = useQuery({
    queryKey: ['waiting'],
    queryFn: () => ask('waiting:list', undefined),
    refetchInterval: ({ state }) => untilNext(state.data ?? []),
  });
  const red = data?.filter(({ level }) => level === 'red').length ?? 0;
  const before = useRef(0);
  useEffect(() => {
    // Only the tab the agent looks at: ten open consoles must not ring ten times.
    const isHeard = waitingSound && document.visibilityState === 'visible';
    if (red > before.current && isHeard) playSoft();
    before.current = red;
  }, [red, waitingSound]);
  return data;
}
