import { Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { BrandMark } from './brand';
import { LibraryView } from './library/library-view';
import { LineStore } from './library/line-store';
import { LineStoreContext } from './library/use-library';
import classes from './manager.module.css';
import { CONTENT, MenuButton, Navigation, SkipLink } from './navigation';
import { RescueView } from './rescue/rescue-view';
import { parseRoute, type Route, useRoute } from './route';
import { UndoProvider } from './undo';
import { ViewGuard } from './view-guard';

// Not with the page: most people who open the manager look something up. Charts alone weigh
// more than all the rest of it.
const HealthView = lazy(async () => ({
  default: (await import('./health/health-view')).HealthView,
}));
const ProposalsView = lazy(async () => ({
  default: (await import('./proposals/proposals-view')).ProposalsView,
}));
const PacksView = lazy(async () => ({ default: (await import('./packs/packs-view')).PacksView }));
const RulesView = lazy(async () => ({ default: (await import('./rules/rules-view')).RulesView }));
const RemindersView = lazy(async () => ({
  default: (await import('./reminders/reminders-view')).RemindersView,
}));
const InsightsView = lazy(async () => ({
  default: (await import('./insights/insights-view')).InsightsView,
}));
const PracticeView = lazy(async () => ({
  default: (await import('./practice/practice-view')).PracticeView,
}));
const GuidesView = lazy(async () => ({
  default: (await import('./guides/guides-view')).GuidesView,
}));
const WelcomeView = lazy(async () => ({
  default: (await import('./welcome/welcome-view')).WelcomeView,
}));
const SafetyView = lazy(async () => ({
  default: (await import('./safety/safety-view')).SafetyView,
}));
const SettingsView = lazy(async () => ({
  default: (await import('./settings/settings-view')).SettingsView,
}));

const CasesView = lazy(async () => ({ default: (await import('./cases/cases-view')).CasesView }));
const ContactsView = lazy(async () => ({
  default: (await import('./contacts/contacts-view')).ContactsView,
}));

const TeamView = lazy(async () => ({ default: (await import('./team/team-view')).TeamView }));
const PlaybooksView = lazy(async () => ({
  default: (await import('./playbooks/playbooks-view')).PlaybooksView,
}));

/** The lines of the library; where the page opens on them, they are read while it starts. */
export function openLines(hash: string): LineStore {
  const lines = new LineStore();
  if (parseRoute(hash).view === 'library') lines.begin();
  return lines;
}

/**
 * The manager page. Its shell and the export need no database; the other views are guarded.
 * @param begun from `openLines`, where they are read already
 */
export function Manager({ begun }: { begun?: LineStore }) {
  const { t } = useTranslation();
  const route = useRoute();
  const { view } = route;
  const [showsMenu, setShowsMenu] = useState(false);
  const [lines] = useState(() => begun ?? new LineStore());
  useEffect(() => {
    document.title = `${t(`manager/tabs/${view}`)} · ${t('name')}`;
  }, [t, view]);
  return (
    <div className={classes.shell}>
      <header className={classes.header}>
        <SkipLink />
        <MenuButton isOpen={showsMenu} onClick={() => setShowsMenu(!showsMenu)} />
        <BrandMark />
        <h1 className={classes.brand}>{t('name')}</h1>
        <LibrarySize />
      </header>
      <Navigation current={view} isOpen={showsMenu} onChoose={() => setShowsMenu(false)} />
      <main id={CONTENT} tabIndex={-1} className={classes.main}>
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
  if (view === 'welcome') return <WelcomeView />;
  if (view === 'packs') return <PacksView />;
  if (view === 'playbooks') return <PlaybooksView id={itemId} />;
  if (view === 'practice') return <PracticeView scenarioId={itemId} />;
  if (view === 'guides') return <GuidesView />;
  if (view === 'cases') return <CasesView id={itemId} />;
  if (view === 'contacts') return <ContactsView id={itemId} />;
  if (view === 'team') return <TeamView />;
  if (view === 'rules') return <RulesView find={itemId} />;
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
