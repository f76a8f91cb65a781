import { Button, FileButton, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { saveSeat } from '@/utils/database/team-state';
import type { Diagnosis } from '@/utils/team/diagnose';
import { type Invite, readInvite } from '@/utils/team/invite';
import { Card } from '../card';
import classes from './team.module.css';

/** An invitation is tried at once, and only one that leads in is kept. */
export function JoinCard() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const read = text.trim() === '' ? null : readInvite(text);
  const invite = read && 'invite' in read ? read.invite : null;
  const fault = read && 'fault' in read ? read.fault : null;
  const join = useMutation({
    mutationFn: ({ isTrusted }: { isTrusted: boolean | null }) => enter(invite, isTrusted),
  });
  const found = join.data;
  const address = (invite?.servers[0] ?? '').replace(/^ws/, 'http');
  return (
    <Card title={t('team/join/title')} hint={t('team/join/hint')}>
      <Textarea
        label={t('team/join/label')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          join.reset();
        }}
        autosize
        minRows={3}
        maxRows={8}
        spellCheck={false}
        error={fault && t(fault.field ? 'team/join/unreadable' : 'team/join/nothing', { ...fault })}
      />
      <Group gap={12}>
        <Button
          disabled={!invite}
          loading={join.isPending}
          onClick={() => join.mutate({ isTrusted: null })}
        >
          {t('team/join/go')}
        </Button>
        <FileButton
          accept=".json,application/json,text/plain"
          onChange={async (file) => file && setText(await file.text())}
        >
          {(props) => (
            <Button {...props} variant="default">
              {t('team/join/file')}
            </Button>
          )}
        </FileButton>
      </Group>
      <div role="status" className={classes.found} data-bad={found && found.is !== 'fine'}>
        {found && t(`team/diagnosis/${found.is}`, { detail: found.detail, address })}
      </div>
      {found?.is === 'old' && (
        <Group gap={12}>
          <Button variant="default" onClick={() => join.mutate({ isTrusted: false })}>
            {t('team/join/read')}
          </Button>
          <Button variant="subtle" onClick={() => join.mutate({ isTrusted: true })}>
            {t('team/join/trust')}
          </Button>
        </Group>
      )}
    </Card>
  );
}

/** @param isTrusted null = not decided: an old server is no way in yet */
async function enter(invite: Invite | null, isTrusted: boolean | null): Promise<Diagnosis | null> {
  if (!invite) return null;
  // Only here and in the team's own page: nobody else carries the connection's code.
  const { tryInvite } = await import('@/utils/team/try-invite');
  const { format: _f, formatVersion: _v, ...rest } = invite;
  const found = await tryInvite(rest, isTrusted === true);
  if (found.is !== 'fine' && !(found.is === 'old' && isTrusted === false)) return found;
  const device = crypto.randomUUID().slice(0, 8);
  const joinedAt = Date.now();
  await saveSeat({ id: 'seat', ...rest, device, isTrusted: isTrusted === true, joinedAt });
  await ask('team:changed', undefined);
  return found;
}
