import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import classes from './settings.module.css';
import type { ChangeSettings } from './use-settings';

/** Whether the desk may look at what the agent types in the console's own box. */
export function LiveCheck({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  return (
    <div className={classes.fields}>
      <Switch
        className={classes.wide}
        label={t('manager/settings/liveCheck')}
        description={t('manager/settings/liveCheckHint')}
        checked={settings.liveCheck}
        onChange={(event) => {
          const liveCheck = event.currentTarget.checked;
          onChange(() => ({ liveCheck }));
        }}
      />
    </div>
  );
}
