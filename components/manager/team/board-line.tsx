import { Badge, Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { actOnTask } from '@/utils/database/team-board';
import type { TeamAct } from '@/utils/model/team';
import { isAssigned, isHeldBy, isLapsed, type Me, type Task } from '@/utils/team/task';
import classes from './team.module.css';

/** One item of the board: what, when, who has it, and what can be done with it. */
export function BoardLine({ task, me, agents }: { task: Task; me: Me; agents: string[] }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { holder } = task;
  const isMine = holder?.agent === me.agent;
  const isFree = !holder || isLapsed(task, now);
  const name = task.note || t(task.case ? `case/type/${task.case.type}` : 'team/board/noNote');
  const act = (what: TeamAct) => void actOnTask(task.id, what, Date.now());
  const facts = [
    task.case && t('team/board/case'),
    t([`consoles/${task.console}`, task.console]),
    task.shop,
    task.orderNo,
    task.dueAt !== null &&
      t('team/board/due', { when: formatMoment(task.dueAt, now, i18n.language) }),
    t('team/board/from', { agent: task.from }),
  ].filter(Boolean);
  const button = (label: string, what: TeamAct) => (
    <Button size="xs" variant="default" aria-label={`${label}: ${name}`} onClick={() => act(what)}>
      {label}
    </Button>
  );
  return (
    <li className={classes.row}>
      <div className={classes.body}>
        <p className={classes.title}>{name}</p>
        <div className={classes.facts}>
          {facts.map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
        </div>
      </div>
      <Badge variant="light" tt="none" color={isFree ? 'orange' : isMine ? 'teal' : 'gray'}>
        {sayHolder()}
      </Badge>
      <div className={classes.acts}>
        {(isFree || isAssigned(task, me)) && button(t('team/board/take'), { do: 'take' })}
        {isMine && !isFree && button(t('team/board/release'), { do: 'release' })}
        {task.case && isHeldBy(task, me) && (
          <Button
            component="a"
            size="xs"
            variant="default"
            href={`#/cases/${encodeURIComponent(task.case.id)}`}
            aria-label={`${t('team/board/openCase')}: ${name}`}
          >
            {t('team/board/openCase')}
          </Button>
        )}
        {!task.case && isMine && !isFree && button(t('team/board/done'), { do: 'done' })}
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={`${t('team/board/assign')}: ${name}`}
            >
              {t('team/board/assign')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('team/board/assignTo')}</Menu.Label>
            {agents.map((to) => (
              <Menu.Item key={to} onClick={() => act({ do: 'assign', to })}>
                {to}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );

  function sayHolder(): string {
    if (!holder) return t('team/board/free');
    const { agent } = holder;
    if (isLapsed(task, now)) return t('team/board/lapsed', { agent });
    if (isAssigned(task, holder)) return t('team/board/assigned', { agent });
    return isMine ? t('team/board/mine') : t('team/board/held', { agent });
  }
}
