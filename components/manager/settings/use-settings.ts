import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';
import type { Settings } from '@/utils/model/setting';
import type { DeskWelcome } from '@/utils/welcome';

/**
 * Changes settings through the background. Changes run one after the other and are worked
 * out from the newest settings, so that two fields left quickly do not undo each other.
 */
export function useChangeSettings() {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: 'settings' },
    mutationFn: (change: (now: Settings) => Partial<Settings>) => {
      const welcome = queries.getQueryData<DeskWelcome>(['welcome']);
      if (!welcome) throw new Error('the settings are not loaded');
      return ask('settings:change', change(welcome.settings));
    },
    onSuccess: (settings) => {
      queries.setQueryData<DeskWelcome>(['welcome'], (old) => old && { ...old, settings });
    },
  });
}

export type ChangeSettings = ReturnType<typeof useChangeSettings>['mutate'];
