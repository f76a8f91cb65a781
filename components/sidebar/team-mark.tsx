import { Tooltip } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { ask } from '@/components/ui/ask';
import classes from './desk.module.css';

/** ms: what is asked by a desk somebody sees also keeps Firefox's background alive. */
const PULSE = 10_000;

/** How it stands with the team; nothing for somebody who is in none. */
export function TeamMark() {
  const { t, i18n } = useTranslation();
  const { data: team } = useQuery({
    queryKey: ['team'],
    queryFn: () => ask('team:glance', undefined),
    refetchInterval: ({ state }) => (state.data ? PULSE : false),
  });
  if (!team) return null;
  const { name, state, since, waiting, conflicts } = team;
  const when = formatMoment(since || Date.now(), Date.now(), i18n.language);
  const say = [
    t(`teamMark/${state}`, { name, when }),
    waiting > 0 && t('teamMark/waiting', { count: waiting }),
    conflicts > 0 && t('teamMark/conflicts', { count: conflicts }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Tooltip label={say} openDelay={400}>
      <span role="img" aria-label={say} className={classes.team} data-state={state}>
        <IconUsers size={16} aria-hidden />
      </span>
    </Tooltip>
  );
}
