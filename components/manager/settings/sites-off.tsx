import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import shared from '../manager.module.css';
import classes from './settings.module.css';
import { useLock } from './use-lock';
import type { ChangeSettings } from './use-settings';

/** Sites the desk stays away from, each with the way back. */
export function SitesOff({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const { disabled: isLocked = false, description } = useLock()('sitesOff');
  if (settings.sitesOff.length === 0) {
    return <Text className={shared.quiet}>{description ?? t('manager/settings/noSitesOff')}</Text>;
  }
  return (
    <>
      {description && <Text className={shared.quiet}>{description}</Text>}
      <ul className={classes.sites}>
        {settings.sitesOff.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <Button
              variant="default"
              size="xs"
              disabled={isLocked}
              aria-label={`${t('manager/settings/turnOn')} ${host}`}
              onClick={() =>
                onChange(({ sitesOff }) => ({ sitesOff: sitesOff.filter((off) => off !== host) }))
              }
            >
              {t('manager/settings/turnOn')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
