import { Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { BrandMark } from './brand';
import { HealthView } from './health/health-view';
import { LibraryView } from './library/library-view';
import { LineStore } from './library/line-store';
import { LineStoreContext } from './library/use-library';
import classes from './manager.module.css';
import { Navigation } from './navigation';
import { ProposalsView } from './proposals/proposals-view';
import { RemindersView } from './reminders/reminders-view';
import { RescueView } from './rescue/rescue-view';
import { type Route, useRoute } from './route';
import { RulesView } from './rules/rules-view';
import { SafetyView } from './safety/safety-view';
import { SettingsView } from './settings/settings-view';
import { UndoProvider } from './undo';
import { ViewGuard } from './view-guard';

/** Not with the page: most people who open the manager look something up. */
const PacksView = lazy(async () => ({ default: (await import('./packs/packs-view')).PacksView }));
/** Charts weigh more than all the rest of the manager. */
const InsightsView = lazy(async () => ({
  default: (await import('./insights/insights-view')).InsightsView,
}));
const PracticeView = lazy(async () => ({
  default: (await import('./practice/practice-view')).PracticeView,
}));
const GuidesView = lazy(async () => ({
  default: (await import('./guides/guides-view')).GuidesView,
}));

const CasesView = lazy(async () => ({ default: (await import('./cases/cases-view')).CasesView }));
const ContactsView = lazy(async () => ({
  default: (await import('./contacts/contacts-view')).ContactsView,
}));

const PlaybooksView = lazy(async () => ({
  default: (await import('./playbooks/playbooks-view')).PlaybooksView,
}));

/** The manager page. Its shell and the export need no database; the other views are guarded. */
export function Manager() {
  const { t } = useTranslation();
  const route = useRoute();
  const { view } = route;
  const [lines] = useState(() => new LineStore());
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
            <LineStoreContext value={lines}>
              <UndoProvider>
                <Suspense>
                  <GuardedView {...route} />
                </Suspense>
              </UndoProvider>
            </LineStoreContext>
          </ViewGuard>
        )}
      </main>
    </div>
  );
}

function GuardedView({ view, itemId, does, part }: Route) {
  if (view === 'packs') return <PacksView />;
  if (view === 'playbooks') return <PlaybooksView id={itemId} />;
  if (view === 'practice') return <PracticeView scenarioId={itemId} />;
  if (view === 'guides') return <GuidesView />;
  if (view === 'cases') return <CasesView id={itemId} />;
  if (view === 'contacts') return <ContactsView id={itemId} />;
  if (view === 'rules') return <RulesView />;
  if (view === 'reminders') return <RemindersView part={part} />;
  if (view === 'insights') return <InsightsView measure={itemId} />;
  if (view === 'safety') return <SafetyView />;
  if (view === 'settings') return <SettingsView />;
  if (view === 'health') return <HealthView />;
  if (view === 'proposals') return <ProposalsView />;
  return <LibraryView itemId={itemId} does={does} />;
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
