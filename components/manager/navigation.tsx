import { ActionIcon, VisuallyHidden } from '@mantine/core';
import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs';
import IconBooks from '@tabler/icons-react/dist/esm/icons/IconBooks.mjs';
import IconBriefcase from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs';
import IconBulb from '@tabler/icons-react/dist/esm/icons/IconBulb.mjs';
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs';
import IconDatabase from '@tabler/icons-react/dist/esm/icons/IconDatabase.mjs';
import IconDatabaseExport from '@tabler/icons-react/dist/esm/icons/IconDatabaseExport.mjs';
import IconHeartRateMonitor from '@tabler/icons-react/dist/esm/icons/IconHeartRateMonitor.mjs';
import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import IconMailOpened from '@tabler/icons-react/dist/esm/icons/IconMailOpened.mjs';
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import IconSchool from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import IconSparkles from '@tabler/icons-react/dist/esm/icons/IconSparkles.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { DatabaseUnavailable } from '@/utils/database/open';
import { listProposals } from '@/utils/database/proposals';
import type { ManagerView } from '@/utils/welcome';
import classes from './manager.module.css';
import { viewGroups } from './route';

const icons: Record<ManagerView, typeof IconBell> = {
  welcome: IconSparkles,
  library: IconBooks,
  cases: IconBriefcase,
  contacts: IconUsers,
  health: IconHeartRateMonitor,
  proposals: IconMailOpened,
  packs: IconPackage,
  rules: IconShieldCheck,
  reminders: IconBell,
  playbooks: IconListCheck,
  insights: IconBulb,
  team: IconUsersGroup,
  practice: IconSchool,
  guides: IconChecklist,
  safety: IconDatabase,
  settings: IconSettings,
  rescue: IconDatabaseExport,
};

const NAVIGATION = 'navigation';
/** The id of what stands beside the navigation. */
export const CONTENT = 'content';

/** The first stop of the page: past seventeen views to the one that is shown. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.skip}
      onClick={() => document.getElementById(CONTENT)?.focus()}
    >
      {t('manager/skip')}
    </button>
  );
}

/** In a narrow or enlarged window the views stand behind it. */
export function MenuButton({ isOpen, onClick }: { isOpen: boolean; onClick(): void }) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      className={classes.menu}
      variant="default"
      size="lg"
      aria-label={t('manager/menu')}
      aria-expanded={isOpen}
      aria-controls={NAVIGATION}
      onClick={onClick}
    >
      <IconMenu2 size={20} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

interface Props {
  current: ManagerView;
  /** Only asked in a narrow window; a wide one always shows it. */
  isOpen: boolean;
  onChoose(): void;
}

export function Navigation({ current, isOpen, onChoose }: Props) {
  const { t } = useTranslation();
  const counts: Partial<Record<ManagerView, number>> = { proposals: useLiveQuery(countOpen) };
  return (
    <nav
      id={NAVIGATION}
      className={classes.nav}
      data-open={isOpen || undefined}
      aria-label={t('manager/title')}
    >
      {Object.entries(viewGroups).map(([group, views]) => (
        <section key={group} className={classes.navGroup} aria-labelledby={`nav-${group}`}>
          <h2 id={`nav-${group}`} className={classes.navTitle}>
            {t(`manager/groups/${group}`)}
          </h2>
          {views.map((view: ManagerView) => (
            <NavLink
              key={view}
              view={view}
              isCurrent={view === current}
              count={counts[view]}
              onChoose={onChoose}
            />
          ))}
        </section>
      ))}
    </nav>
  );
}

interface LinkProps {
  view: ManagerView;
  isCurrent: boolean;
  /** Things in it that wait for a decision. */
  count: number | undefined;
  onChoose(): void;
}

function NavLink({ view, isCurrent, count = 0, onChoose }: LinkProps) {
  const { t } = useTranslation();
  const Icon = icons[view];
  return (
    <a
      className={classes.navLink}
      href={`#/${view}`}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onChoose}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      {t(`manager/tabs/${view}`)}
      {count > 0 && (
        <span className={classes.navCount}>
          <span aria-hidden>{count}</span>
          <VisuallyHidden>{t('manager/proposals/open', { count })}</VisuallyHidden>
        </span>
      )}
    </a>
  );
}

/** Where the database cannot be opened the view itself says so, and the way to the rescue stays. */
async function countOpen(): Promise<number> {
  try {
    return (await listProposals('open')).length;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return 0;
    throw error;
  }
}
