import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { ask } from '@/components/ui/ask';
import { leaveTeam, listTroubles, readTeamGlance } from '@/utils/database/team-state';
import type { TeamSeat } from '@/utils/model/team';
import { Card } from '../card';
import shared from '../manager.module.css';
import classes from './team.module.css';

/** ms between two signs of life to the background, which may end a page it hears nothing from. */
const PULSE = 10_000;

/** How it stands with the team, in a word and a sentence, and the way out of it. */
export function StatusCard({ seat }: { seat: TeamSeat }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [isLeaving, setLeaving] = useState(false);
  const glance = useLiveQuery(readTeamGlance, []);
  const troubles = useLiveQuery(listTroubles, []);
  usePulse();
  const leave = useMutation({
    mutationFn: async () => {
      await leaveTeam();
      await ask('team:changed', undefined);
    },
  });
  if (!glance) return null;
  const { state, since, version, waiting, conflicts } = glance;
  const when = formatMoment(since || now, now, i18n.language);
  return (
    <Card
      title={seat.name}
      actions={
        !isLeaving && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => setLeaving(true)}>
            {t('team/leave/go')}
          </Button>
        )
      }
    >
      <div role="status" className={classes.state}>
        <span className={classes.dot} data-state={state} aria-hidden />
        {t(`team/state/${state}`, { when })}
      </div>
      {(state === 'offline' || state === 'refused' || state === 'reading') && (
        <Text className={shared.quiet}>{t(`team/why/${state}`, { version })}</Text>
      )}
      <div className={classes.facts}>
        <span>
          {t(seat.library ? 'team/facts/manager' : 'team/facts/agent', { agent: seat.agent })}
        </span>
        {version && <span>{t('team/facts/server', { version })}</span>}
        <span>{t('team/facts/waiting', { count: waiting })}</span>
        {conflicts > 0 && <span>{t('team/facts/conflicts', { count: conflicts })}</span>}
      </div>
      {troubles?.[0] && (
        <Text className={classes.found} data-bad="true">
          {t('team/trouble', { count: troubles.length, reason: sayTrouble(troubles[0], t) })}
        </Text>
      )}
      {isLeaving && (
        <Group gap={12}>
          <Text className={shared.quiet}>{t('team/leave/ask')}</Text>
          <Button size="xs" color="red" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('team/leave/yes')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setLeaving(false)}>
            {t('team/leave/no')}
          </Button>
        </Group>
      )}
    </Card>
  );
}

/** Why the server did not take something, `<kind>: <its words>`, as a person says it. */
export function sayTrouble(trouble: string, t: TFunction): string {
  const [kind = ''] = trouble.split(':');
  return t(`team/refused/${kind}`, { defaultValue: trouble });
}

/** Keeps the connection while somebody looks. */
function usePulse(): void {
  useEffect(() => {
    const beat = () => {
      if (document.visibilityState !== 'visible') return;
      ask('team:glance', undefined).catch((error: unknown) =>
        console.debug('[sidedesk] the background does not answer:', error),
      );
    };
    beat();
    const timer = setInterval(beat, PULSE);
    return () => clearInterval(timer);
  }, []);
}
