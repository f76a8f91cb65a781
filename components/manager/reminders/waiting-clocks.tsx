import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tellSpan } from '@/components/reminders/tell-when';
import { useWelcome } from '@/components/ui/welcome';
import { profiles } from '@/utils/reminders/waiting/profiles';
import shared from '../manager.module.css';
import { placeName } from '../rules/place-name';
import { SavedSwitch } from '../settings/saved-switch';
import { useChangeSettings } from '../settings/use-settings';
import classes from './parts.module.css';

/** The clock of each console by which buyers wait, as data; only the sound can be chosen. */
export function WaitingClocks() {
  const { t, i18n } = useTranslation();
  const { settings } = useWelcome();
  const change = useChangeSettings();
  return (
    <section className={classes.card}>
      <Title order={3} className={shared.sectionTitle}>
        {t('waiting/title')}
      </Title>
      <Text className={shared.quiet}>{t('manager/reminders/clocksHint')}</Text>
      <table className={classes.limits}>
        <thead>
          <tr>
            <th scope="col">{t('manager/reminders/filter/console')}</th>
            <th scope="col">{t('waiting/level/amber')}</th>
            <th scope="col">{t('waiting/level/red')}</th>
            <th scope="col">{t('manager/reminders/counted')}</th>
            <th scope="col">{t('manager/reminders/source')}</th>
          </tr>
        </thead>
        <tbody>
          {profiles.map(({ consoles, amber, red, hours, source, date }) => (
            <tr key={source}>
              <td>
                {consoles.map((one) => placeName(one, t)).join(' · ') ||
                  t('manager/reminders/others')}
              </td>
              <td>{tellSpan(amber, i18n.language)}</td>
              <td>{tellSpan(red, i18n.language)}</td>
              <td>
                {hours.map(({ from, to }) => `${from}–${to}`).join(', ') ||
                  t('manager/reminders/always')}
              </td>
              <td>
                {source} · {date}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SavedSwitch
        label={t('waiting/sound')}
        description={t('waiting/soundHint')}
        checked={settings.waitingSound}
        onSave={(waitingSound) => change.mutate(() => ({ waitingSound }))}
      />
    </section>
  );
}
