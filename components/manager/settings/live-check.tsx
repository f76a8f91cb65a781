import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { SavedSwitch } from './saved-switch';
import { useLock } from './use-lock';
import type { ChangeSettings } from './use-settings';

/** Whether the desk may look at what the agent types in the console's own box. */
export function LiveCheck({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const lockOf = useLock();
  return (
    <SavedSwitch
      label={t('manager/settings/liveCheck')}
      description={t('manager/settings/liveCheckHint')}
      locked={lockOf('liveCheck').description}
      checked={settings.liveCheck}
      onSave={(liveCheck) => onChange(() => ({ liveCheck }))}
    />
  );
}
