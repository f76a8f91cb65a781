import { useMutation } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';
import type { ReminderAct } from '@/utils/model/reminder';

/** Something to do with reminders: one to open, or several to settle or put off. */
export type ReminderWish = { ids: string[]; act: { do: 'open' } | ReminderAct['act'] };

/**
 * Does things with reminders through the background: alarms, notifications and other open
 * desks follow from there.
 * @returns a mutation whose answer is false when it could not be done
 */
export function useReminderActs() {
  return useMutation({
    mutationFn: async ({ ids, act }: ReminderWish): Promise<boolean> => {
      if (act.do === 'open') return ask('reminder:open', { id: ids[0] ?? '' });
      return (await ask('reminder:act', { ids, act })) > 0;
    },
  });
}
