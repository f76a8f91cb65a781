import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { SavedSwitch } from '../settings/saved-switch';
import { useLock } from '../settings/use-lock';
import { useChangeSettings } from '../settings/use-settings';
import classes from './figures.module.css';

/** Whether anything is measured, and for how long it is kept. */
export function CollectCard() {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const lockOf = useLock();
  const { mutate: change } = useChangeSettings();
  const lock = lockOf('insightsDays');
  return (
    <div className={classes.collect}>
      <SavedSwitch
        label={t('manager/insights/collect/on')}
        description={t('manager/insights/collect/onHint')}
        locked={lockOf('insightsOn').description}
        checked={settings.insightsOn}
        onSave={(insightsOn) => change(() => ({ insightsOn }))}
      />
      <NumberInput
        key={settings.insightsDays}
        {...lock}
        label={t('manager/insights/collect/days')}
        description={t('manager/insights/collect/daysHint')}
        min={30}
        max={1_100}
        allowDecimal={false}
        clampBehavior="blur"
        defaultValue={settings.insightsDays}
        onBlur={(event) => {
          const days = Math.round(Number(event.currentTarget.value));
          if (!(days >= 30) || days === settings.insightsDays) return;
          change(() => ({ insightsDays: Math.min(days, 1_100) }));
        }}
      />
    </div>
  );
}
