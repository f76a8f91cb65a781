import { Anchor, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '@/utils/calendar/zone';
import { readFigures } from '@/utils/database/insights';
import { findItem } from '@/utils/database/library';
import { readTeamFigures } from '@/utils/database/team-counts';
import { moveDay } from '@/utils/insights/days';
import { subjectMetrics } from '@/utils/insights/figures';
import { COMPARED, findSpikes, type Spike } from '@/utils/insights/spikes';
import { type Top, topSubjects } from '@/utils/insights/top-subjects';
import shared from '../manager.module.css';
import classes from './figures.module.css';
import { type Scope, zoneNow } from './use-figures';

const MOST = 10;

type Named = Top & { title: string | null };

/** What was used and asked most, and what is far above the usual today; a team shares no questions. */
export function TopLists({ days, console, shop, agent, isTeam }: Scope) {
  const { t } = useTranslation();
  const to = dayOf(Date.now(), zoneNow());
  const from = moveDay(to, 1 - days);
  const lists = useLiveQuery(async () => {
    const start = [from, moveDay(to, -COMPARED)].sort()[0] ?? from;
    const read = isTeam ? readTeamFigures : readFigures;
    const all = (await read(subjectMetrics, start, to)).filter(
      (one) =>
        (console === '' || one.console === console) &&
        (shop === '' || one.shop === shop) &&
        (agent === '' || one.agent === agent),
    );
    const own = all.filter(({ day }) => day >= from);
    return {
      items: await nameItems(topSubjects(own, 'item', MOST)),
      questions: topSubjects(own, 'question', MOST),
      unanswered: own.reduce((sum, one) => sum + (one.metric === 'unanswered' ? one.count : 0), 0),
      spikes: await nameItems(
        findSpikes(all, to)
          .filter(({ subject }) => subject !== '')
          .slice(0, MOST),
      ),
    };
  }, [from, to, console, shop, agent, isTeam]);
  if (!lists) return null;
  return (
    <div className={classes.lists}>
      <List title={t('manager/insights/topItems')} none={t('manager/insights/noItems')}>
        {lists.items.map((one) => (
          <Row key={one.subject} count={one.count} most={lists.items[0]?.count ?? 1}>
            <ItemLink {...one} />
          </Row>
        ))}
      </List>
      {isTeam ? (
        <section className={classes.list} aria-label={t('manager/insights/topQuestions')}>
          <h4 className={classes.listTitle}>{t('manager/insights/topQuestions')}</h4>
          <Text>{t('manager/insights/team/unanswered', { count: lists.unanswered })}</Text>
          <Text className={shared.quiet}>{t('manager/insights/team/noQuestions')}</Text>
        </section>
      ) : (
        <List title={t('manager/insights/topQuestions')} none={t('manager/insights/noQuestions')}>
          {lists.questions.map(({ subject, count }) => (
            <Row key={subject} count={count} most={lists.questions[0]?.count ?? 1}>
              {subject}
            </Row>
          ))}
        </List>
      )}
      <List
        title={t('manager/insights/spikes')}
        hint={t('manager/insights/spikesHint')}
        none={t('manager/insights/noSpikes')}
      >
        {lists.spikes.map((one) => (
          <Row key={`${one.metric} ${one.subject}`} count={one.count} most={one.count}>
            <span className={shared.quiet}>{t(`manager/insights/spike/${one.metric}`)}</span>{' '}
            {one.metric === 'item' ? <ItemLink {...one} /> : one.subject}
          </Row>
        ))}
      </List>
    </div>
  );
}

function List(props: { title: string; hint?: string; none: string; children: ReactNode[] }) {
  return (
    <section className={classes.list} aria-label={props.title}>
      <h4 className={classes.listTitle}>{props.title}</h4>
      {props.hint && <Text className={shared.quiet}>{props.hint}</Text>}
      {props.children.length === 0 ? (
        <Text className={shared.quiet}>{props.none}</Text>
      ) : (
        <ol className={classes.rows}>{props.children}</ol>
      )}
    </section>
  );
}

function Row(props: { count: number; most: number; children: ReactNode }) {
  return (
    <li className={classes.row} style={{ '--part': props.count / props.most } as CSSProperties}>
      <span className={classes.rowName}>{props.children}</span>
      <b>{props.count}</b>
    </li>
  );
}

function ItemLink({ subject, title }: { subject: string; title: string | null }) {
  const { t } = useTranslation();
  if (title === null) return <>{t('manager/insights/gone')}</>;
  return <Anchor href={`#/library/${encodeURIComponent(subject)}`}>{title}</Anchor>;
}

async function nameItems<T extends Top & Partial<Spike>>(rows: T[]): Promise<(T & Named)[]> {
  const named: (T & Named)[] = [];
  for (const row of rows) {
    named.push({ ...row, title: (await findItem(row.subject))?.title ?? null });
  }
  return named;
}
