import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { tones } from '@/utils/model/reply';
import type { Settings } from '@/utils/model/setting';
import { useLock } from './use-lock';
import type { ChangeSettings } from './use-settings';

/** Who uses this desk, and how they like to speak. */
export function AgentFields({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const lockOf = useLock();
  return (
    <>
      <Select
        {...lockOf('role')}
        label={t('manager/settings/role')}
        allowDeselect={false}
        data={(['agent', 'manager'] as const).map((value) => ({
          value,
          label: t(`gate/role/${value}`),
        }))}
        value={settings.role}
        onChange={(role) => onChange(() => ({ role: role as Settings['role'] }))}
      />
      <Select
        {...lockOf('tone')}
        label={t('manager/settings/tone')}
        allowDeselect={false}
        data={tones.map((value) => ({ value, label: t(`manager/library/tone/${value}`) }))}
        value={settings.tone}
        onChange={(tone) => onChange(() => ({ tone: tone as Settings['tone'] }))}
      />
    </>
  );
}
