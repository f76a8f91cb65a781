import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import type { PackFacts } from '@/utils/packs/workbench/calls';
import classes from './packs.module.css';

type Version = PackFacts['versions'][number];

/** The versions a pack was installed in, newest first, and the way back to each. */
export function VersionList(props: { versions: Version[]; onBack: (version: Version) => void }) {
  const { t, i18n } = useTranslation();
  if (props.versions.length === 0) {
    return <Text className={classes.note}>{t('manager/packs/noVersions')}</Text>;
  }
  return (
    <ul className={classes.versions} aria-label={t('manager/packs/versions')}>
      {props.versions.map((one) => (
        <li key={one.key}>
          <span className={classes.versionName}>
            {t('manager/packs/version', { version: one.version })}
          </span>
          <time className={classes.note} dateTime={new Date(one.at).toISOString()}>
            {formatMoment(one.at, Date.now(), i18n.language)}
          </time>
          <span className={classes.versionNotes} title={one.changeNotes}>
            {one.changeNotes}
          </span>
          {one.isCurrent ? (
            <span className={classes.note}>{t('manager/packs/current')}</span>
          ) : (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('manager/packs/backTo', { version: one.version })}
              onClick={() => props.onBack(one)}
            >
              {t('manager/packs/back')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
