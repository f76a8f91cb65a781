import { Button, Group, Text, Textarea } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { postToTeam } from '@/utils/database/team-board';
import { readNotesSwitch } from '@/utils/database/team-notes';
import type { Sharing } from '@/utils/team/notes';
import { Card } from '../card';
import shared from '../manager.module.css';
import { sayTrouble } from './status-card';
import classes from './team.module.css';

/** Whether notes about buyers are shared: everybody sees why, and only a manager switches it. */
export function NotesCard({ isManager }: { isManager: boolean }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [why, setWhy] = useState('');
  const known = useLiveQuery(readNotesSwitch, []);
  if (!known || (!isManager && !known.said)) return null;
  const { said, trouble, waiting } = known;
  const isOn = said !== null && said.round !== '';
  const changes = said?.changes.toReversed() ?? [];
  const say = ({ isOn: on, by, at, why: reason }: Sharing['changes'][number]) => {
    const when = formatMoment(at, now, i18n.language);
    return t(`team/notes/${on ? 'switchedOn' : 'switchedOff'}`, { by, when, why: reason });
  };
  const switchTo = (wanted: boolean) => {
    void postToTeam({ do: 'share-notes', isOn: wanted, why: why.trim() }, Date.now());
    setWhy('');
  };
  return (
    <Card title={t('team/notes/title')} hint={t('team/notes/hint')}>
      <div className={classes.state}>
        <span className={classes.dot} data-state={isOn ? 'connected' : undefined} aria-hidden />
        {t(isOn ? 'team/notes/on' : 'team/notes/off')}
      </div>
      {changes.length > 0 && (
        <ul className={classes.changes} aria-label={t('team/notes/changes')}>
          {changes.map((change) => (
            <li key={`${change.at} ${change.isOn}`}>{say(change)}</li>
          ))}
        </ul>
      )}
      {isManager && !waiting && !isOn && (
        <Textarea
          label={t('team/notes/why')}
          description={t('team/notes/whyHint')}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          maxLength={300}
          autosize
          minRows={2}
        />
      )}
      {isManager && !waiting && (
        <Group gap={12}>
          {isOn ? (
            <Button color="red" variant="light" onClick={() => switchTo(false)}>
              {t('team/notes/turnOff')}
            </Button>
          ) : (
            <Button disabled={why.trim() === ''} onClick={() => switchTo(true)}>
              {t('team/notes/turnOn')}
            </Button>
          )}
        </Group>
      )}
      {waiting && <Text className={shared.quiet}>{t('team/notes/waiting')}</Text>}
      {isOn && trouble !== '' && (
        <Text className={classes.found} data-bad="true">
          {t('team/notes/trouble', { reason: sayTrouble(trouble, t) })}
        </Text>
      )}
    </Card>
  );
}
