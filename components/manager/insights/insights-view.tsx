import { Button, SegmentedControl, Select, Skeleton, Text, Title } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '@/utils/calendar/zone';
import { readSeat } from '@/utils/database/team-state';
import { isShared, type MeasureId, measureIds } from '@/utils/insights/measures';
import { Card } from '../card';
import shared from '../manager.module.css';
import { saveFile } from '../rescue/save-file';
import { CollectCard } from './collect-card';
import { exportTalks } from './export-talks';
import classes from './figures.module.css';
import { LearnedWordings } from './learned-wordings';
import { MeasureTiles } from './measure-tiles';
import { SearchDebug } from './search-debug';
import { ShiftCard } from './shift-card';
import { TopLists } from './top-lists';
import { TrendChart } from './trend-chart';
import { UnansweredQuestions } from './unanswered-questions';
import { type Scope, useFigures, useFiguresReady, zoneNow } from './use-figures';

const spans = [1, 7, 30, 90, 365];

/** How well buyers are served, what the library lacks, and why a search is ordered as it is. */
export function InsightsView({ measure }: { measure: string | null }) {
  const { t } = useTranslation();
  const { isReady, error } = useFiguresReady();
  return (
    <div className={shared.page}>
      <div className={classes.column}>
        {error && (
          <Text role="alert" c="red">
            {t('manager/insights/unread', { reason: error.message })}
          </Text>
        )}
        {isReady ? <Figures measure={measure} /> : <Skeleton height={420} radius={12} />}
        <Card title={t('manager/insights/unanswered')} hint={t('manager/insights/unansweredHint')}>
          <UnansweredQuestions />
        </Card>
        <Card title={t('manager/insights/wordings')} hint={t('manager/insights/wordingsHint')}>
          <LearnedWordings />
        </Card>
        <Card title={t('manager/insights/debug')} hint={t('manager/insights/debugHint')}>
          <SearchDebug />
        </Card>
        <Card title={t('manager/insights/collect/title')} hint={t('manager/insights/collect/hint')}>
          <CollectCard />
        </Card>
      </div>
    </div>
  );
}

function Figures({ measure }: { measure: string | null }) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope>({
    days: 7,
    console: '',
    shop: '',
    agent: '',
    isTeam: false,
  });
  // Only a manager can read what the others counted.
  const isManager = useLiveQuery(async () => (await readSeat())?.library !== undefined, []);
  const shown = useFigures(scope);
  const chosen: MeasureId = measureIds.find((id) => id === measure) ?? 'first-reply';
  const to = dayOf(Date.now(), zoneNow());
  const saveTalks = async () => {
    const text = await exportTalks(scope, to, t);
    saveFile(`sidedesk-${to}.csv`, [text], 'text/csv;charset=utf-8');
  };
  return (
    <>
      <div className={classes.head}>
        <Title order={2} className={shared.pageTitle}>
          {t('manager/tabs/insights')}
        </Title>
        <Button
          disabled={scope.isTeam}
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          onClick={() => void saveTalks()}
        >
          {t('manager/insights/exportTalks')}
        </Button>
      </div>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('manager/insights/span')}
          value={String(scope.days)}
          onChange={(days) => setScope({ ...scope, days: Number(days) })}
          data={spans.map((days) => ({
            value: String(days),
            label: t(`manager/insights/spans/${days}`),
          }))}
        />
        <Select
          aria-label={t('manager/insights/place')}
          allowDeselect={false}
          value={scope.console}
          // A shop is one of a console.
          onChange={(console) => setScope({ ...scope, console: console ?? '', shop: '' })}
          data={[
            { value: '', label: t('manager/insights/everywhere') },
            ...(shown?.consoles ?? []).map((value) => ({
              value,
              label: t(`consoles/${value}`, { defaultValue: value }),
            })),
          ]}
        />
        {shown && shown.shops.length > (scope.shop === '' ? 1 : 0) && (
          <Select
            aria-label={t('manager/insights/shop')}
            allowDeselect={false}
            value={scope.shop}
            onChange={(shop) => setScope({ ...scope, shop: shop ?? '' })}
            data={[{ value: '', label: t('manager/insights/allShops') }, ...shown.shops]}
          />
        )}
        <Select
          aria-label={t('manager/insights/agent')}
          allowDeselect={false}
          value={scope.agent}
          onChange={(agent) => setScope({ ...scope, agent: agent ?? '' })}
          data={[{ value: '', label: t('manager/insights/everybody') }, ...(shown?.agents ?? [])]}
        />
        {isManager && (
          <SegmentedControl
            aria-label={t('manager/insights/team/whose')}
            value={scope.isTeam ? 'team' : 'here'}
            // Agents are called otherwise in a team.
            onChange={(whose) =>
              setScope({ ...scope, shop: '', agent: '', isTeam: whose === 'team' })
            }
            data={['here', 'team'].map((value) => ({
              value,
              label: t(`manager/insights/team/${value}`),
            }))}
          />
        )}
      </div>
      {scope.isTeam && <Text className={shared.quiet}>{t('manager/insights/team/hint')}</Text>}
      {shown ? (
        <>
          <MeasureTiles
            shown={shown}
            isOfAgent={scope.agent !== ''}
            chosen={chosen}
            onChoose={(id) => {
              window.history.replaceState(null, '', `#/insights/${id}`);
              window.dispatchEvent(new HashChangeEvent('hashchange'));
            }}
          />
          <section className={classes.chart}>
            <h3 className={classes.chartTitle}>{t(`manager/insights/measure/${chosen}`)}</h3>
            {scope.agent !== '' && isShared(chosen) ? (
              <p className={classes.about}>{t('manager/insights/shared')}</p>
            ) : (
              <TrendChart shown={shown} id={chosen} />
            )}
          </section>
        </>
      ) : (
        <Skeleton height={420} radius={12} />
      )}
      <TopLists {...scope} />
      {!scope.isTeam && (
        <Card title={t('manager/insights/report/title')} hint={t('manager/insights/report/hint')}>
          <ShiftCard agents={shown?.agents ?? []} />
        </Card>
      )}
    </>
  );
}
