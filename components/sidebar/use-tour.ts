import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '@/components/ui/ask';
import { useStable } from '@/components/ui/use-stable';
import { useWelcome } from '@/components/ui/welcome';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Reminder } from '@/utils/model/reminder';
import { PRACTICE, type TourStep, tourSteps } from '@/utils/model/tour';
import type { Inserted } from './use-insert';

/** What a person does in the practice console, as the desk sees it. */
export interface TourSeen {
  snapshot: ConversationSnapshot;
  /** Something typed has led to answers. */
  hasFound: boolean;
  /** What was put into the box last. */
  inserted: Inserted | null;
}

/** The tour: each step is done by doing it, and the settings remember how far it is. */
export function useTour({ snapshot, hasFound, inserted }: TourSeen) {
  const { tour } = useWelcome().settings;
  const step = tour.on ? tourSteps[tour.done] : undefined;
  const sent = snapshot.messages.filter(({ side }) => side === 'agent').length;
  const { data: reminders = [] } = useQuery({
    queryKey: ['reminders', 'tour'],
    queryFn: listPractised,
    enabled: step === 'remind',
  });
  const isOwnSent = useOwnSent(inserted, sent);
  const isDone: Record<TourStep, boolean> = {
    find: hasFound || inserted !== null,
    insert: inserted !== null || sent > 0,
    send: sent > 0,
    remind: reminders.length > 0,
    own: isOwnSent,
  };
  const change = useStable(async (done: number, on: boolean) => {
    await ask('settings:change', { tour: { done, on } });
    if (done === tourSteps.length || !on) await settlePractised();
  });
  const isOver = step !== undefined && isDone[step];
  useEffect(() => {
    if (isOver) void change(tour.done + 1, true);
  }, [isOver, tour.done, change]);
  return {
    done: tour.done,
    isOn: tour.on,
    step,
    stop: () => void change(tour.done, false),
    resume: () => void change(tour.done, true),
    restart: () => void change(0, true),
  };
}

/** A reply of one's own went into the box, and then a message went out. */
function useOwnSent(inserted: Inserted | null, sent: number): boolean {
  const [before, setBefore] = useState<number | null>(null);
  const note = useStable(async ({ id }: Inserted) => {
    const count = sent;
    const item = await ask('item:get', { id });
    setBefore(item?.packId === null ? count : null);
  });
  useEffect(() => {
    if (inserted) void note(inserted);
  }, [inserted, note]);
  return before !== null && sent > before;
}

/** Open reminders about the made-up buyer. */
async function listPractised(): Promise<Reminder[]> {
  const all = await ask('reminder:list', { states: ['waiting', 'fired'] });
  return all.filter(({ conversation }) => conversation.console === PRACTICE);
}

/** Nobody is to be called about a buyer who does not exist. */
async function settlePractised(): Promise<void> {
  for (const { id } of await listPractised())
    await ask('reminder:settle', { id, how: 'cancelled' });
}
