import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import shared from '../manager.module.css';
import { BackupsCard } from './backups-card';
import { CheckCard } from './check-card';
import { FeedbackCard } from './feedback-card';
import { StorageCard } from './storage-card';

/** What keeps the data safe: backups, space, and the daily check. */
export function SafetyView() {
  const { t } = useTranslation();
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <div>
          <Title order={2} className={shared.pageTitle}>
            {t('manager/tabs/safety')}
          </Title>
          <Text className={shared.quiet}>{t('safety/hint')}</Text>
        </div>
        <BackupsCard />
        <StorageCard />
        <CheckCard />
        <FeedbackCard />
      </div>
    </div>
  );
}
