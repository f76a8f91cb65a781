import { Button, CopyButton, Group, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSeat } from '@/utils/model/team';
import { inviteSchema, writeLink } from '@/utils/team/invite';
import { Card } from '../card';
import { saveFile } from '../rescue/save-file';
import classes from './team.module.css';

/** Writes the invitation of a colleague whom the server knows already. */
export function InviteCard({ seat }: { seat: TeamSeat }) {
  const { t } = useTranslation();
  const [agent, setAgent] = useState('');
  const [password, setPassword] = useState('');
  const { name, servers } = seat;
  const head = { format: 'sidedesk.team' as const, formatVersion: 1 as const, name, servers };
  const read = inviteSchema.safeParse({ ...head, agent, team: { user: agent, password } });
  const isNameWrong = agent !== '' && !inviteSchema.shape.agent.safeParse(agent).success;
  return (
    <Card title={t('team/invite/title')} hint={t('team/invite/hint')}>
      <Group gap={12} align="flex-start">
        <TextInput
          label={t('team/invite/agent')}
          value={agent}
          onChange={(event) => setAgent(event.currentTarget.value.trim())}
          error={isNameWrong && t('team/invite/wrong')}
          spellCheck={false}
          className={classes.field}
        />
        <PasswordInput
          label={t('team/invite/password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="off"
          className={classes.field}
        />
      </Group>
      <Group gap={12}>
        <CopyButton value={read.data ? writeLink(read.data) : ''}>
          {({ copied, copy }) => (
            <Button variant="default" disabled={!read.data} onClick={copy}>
              {t(copied ? 'team/invite/copied' : 'team/invite/copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          disabled={!read.data}
          onClick={() =>
            read.data &&
            saveFile(
              `sidedesk-team-${agent}.json`,
              [JSON.stringify(read.data, null, 2)],
              'application/json',
            )
          }
        >
          {t('team/invite/save')}
        </Button>
      </Group>
    </Card>
  );
}
