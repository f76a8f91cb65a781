import './popup.css';
import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import IconBooks from '@tabler/icons-react/dist/esm/icons/IconBooks.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '@/components/manager/brand';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import type { ManagerView } from '@/utils/welcome';
import { DueList } from './due-list';
import classes from './popup.module.css';
import { SiteCard } from './site-card';

/** The button in the browser's bar: this page, what is due, the way to the library. */
export function Popup() {
  const { t } = useTranslation();
  const { trouble } = useWelcome();
  return (
    <main className={`sidedesk-popup ${classes.popup}`}>
      <header className={classes.header}>
        <BrandMark size={24} />
        <h1 className={classes.name}>{t('name')}</h1>
        <Tooltip label={t('menu/settings')} openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('menu/settings')}
            onClick={() => void openManager('settings')}
          >
            <IconSettings size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </header>
      {trouble === null ? (
        <>
          <div className={classes.middle}>
            <section className={classes.part}>
              <SiteCard />
            </section>
            <section className={classes.part}>
              <DueList onMore={() => void openManager('reminders')} />
            </section>
          </div>
          <footer className={classes.footer}>
            <Button
              fullWidth
              variant="light"
              leftSection={<IconBooks size={18} stroke={1.6} aria-hidden />}
              onClick={() => void openManager('library')}
            >
              {t('popup/openLibrary')}
            </Button>
          </footer>
        </>
      ) : (
        <section className={classes.part} role="alert">
          <Text fw={600}>{t('trouble/title')}</Text>
          <Text className={classes.quiet}>{t('trouble/text')}</Text>
          <Text className={classes.reason}>{trouble}</Text>
          <Button fullWidth mt={12} onClick={() => void openManager('rescue')}>
            {t('trouble/export')}
          </Button>
        </section>
      )}
    </main>
  );
}

async function openManager(view: ManagerView): Promise<void> {
  await ask('manager:open', { view });
  window.close();
}
