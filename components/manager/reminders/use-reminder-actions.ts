import { useMutation } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';

/** Minutes a reminder is put off by. */
const SNOOZE_MINUTES = 15;

export interface ReminderAction {
  do: 'open' | 'done' | 'cancel' | 'snooze';
  id: string;
}

/**
 * What can be done with a reminder, through the background: alarms, notifications and
 * other open desks follow from there.
 * @returns a mutation whose answer is false when it could not be done
 */
export function useReminderActions() {
  return useMutation({
    mutationFn: ({ do: what, id }: ReminderAction): Promise<boolean> => {
      switch (what) {
        case 'open':
          return ask('reminder:open', { id });
        case 'done':
          return ask('reminder:settle', { id, how: 'done' });
        case 'cancel':
          return ask('reminder:settle', { id, how: 'cancelled' });
        case 'snooze':
          return ask('reminder:snooze', { id, dueAt: Date.now() + SNOOZE_MINUTES * 60_000 });
      }
    },
  });
}
