import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { BrandMark } from './brand';
import { RemovalProvider } from './editor/removal';
import { InsightsView } from './insights/insights-view';
import { LibraryView } from './library/library-view';
import classes from './manager.module.css';
import { Navigation } from './navigation';
import { PacksView } from './packs/packs-view';
import { RemindersView } from './reminders/reminders-view';
import { RescueView } from './rescue/rescue-view';
import { type Route, useRoute } from './route';
import { RulesView } from './rules/rules-view';
import { SettingsView } from './settings/settings-view';
import { ViewGuard } from './view-guard';

/** The manager page. Its shell and the export need no database; the other views are guarded. */
export function Manager() {
  const { t } = useTranslation();
  const route = useRoute();
  const { view } = route;
  useEffect(() => {
    document.title = `${t(`manager/tabs/${view}`)} · ${t('name')}`;
  }, [t, view]);
  return (
    <div className={classes.shell}>
      <header className={classes.header}>
        <BrandMark />
        <Text className={classes.brand}>{t('name')}</Text>
        <LibrarySize />
      </header>
      <Navigation current={view} />
      <main className={classes.main}>
        {view === 'rescue' ? (
          <RescueView />
        ) : (
          <ViewGuard key={view}>
            <GuardedView {...route} />
          </ViewGuard>
        )}
      </main>
    </div>
  );
}

function GuardedView({ view, itemId, does, part }: Route) {
  if (view === 'packs') return <PacksView />;
  if (view === 'rules') return <RulesView />;
  if (view === 'reminders') return <RemindersView part={part} />;
  if (view === 'insights') return <InsightsView />;
  if (view === 'settings') return <SettingsView />;
  return (
    <RemovalProvider>
      <LibraryView itemId={itemId} does={does} />
    </RemovalProvider>
  );
}

function LibrarySize() {
  const { t, i18n } = useTranslation();
  const { library, trouble } = useWelcome();
  if (trouble !== null) return null;
  const format = new Intl.NumberFormat(i18n.language);
  return (
    <Text className={classes.headerNote}>
      {t('manager/library/count', {
        replies: format.format(library.replies),
        articles: format.format(library.articles),
      })}
    </Text>
  );
}
