import { Button, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaybookRunView } from '@/components/playbooks/playbook-run';
import { useWelcome } from '@/components/ui/welcome';
import { findReplyTitles } from '@/utils/database/library';
import type { Playbook } from '@/utils/model/playbook';
import type { PlaybookRun, RunAct } from '@/utils/model/playbook-run';
import { actOnRun } from '@/utils/playbooks/act';
import { startRun } from '@/utils/playbooks/start-run';
import { viewRun } from '@/utils/playbooks/view-run';
import shared from '../manager.module.css';
import classes from './test-run.module.css';

const HOUR = 3_600_000;
const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Walks through a playbook as an agent would, with a clock of its own; nothing is stored. */
export function TestRun({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const [began] = useState(Date.now);
  const [ahead, setAhead] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const now = began + ahead;
  const begin = (at: number) => {
    const buyerName = t('playbooks/testBuyer');
    const conversation = { console: '', shop: '', url: '', buyerKey: 'test', buyerName };
    return startRun(
      'test',
      playbook,
      conversation,
      { no: '20261126001', stored: null },
      at,
      machineZone(),
    );
  };
  const [run, setRun] = useState<PlaybookRun>(() => begin(began));
  const ids = playbook.steps.flatMap((step) => step.replies.flatMap((reply) => reply.ids));
  const titles = useLiveQuery(() => findReplyTitles(ids), [ids.join(' ')]);
  const view = viewRun(run, {
    now,
    zone: machineZone(),
    market: '',
    shifts: settings.shifts,
    closed: settings.closedDays,
    values: { 'agent.name': settings.agentName },
    replyOf: (wanted) => wanted.flatMap((id) => titles?.get(id) ?? [])[0] ?? null,
    returnDays: 7,
    warrantyMonths: 12,
  });
  const act = (what: RunAct) => {
    const next = actOnRun(run, what, now);
    setRefused(next.refused);
    setRun(next.run);
  };
  return (
    <div className={classes.test}>
      <div className={classes.testBar}>
        <Text className={shared.quiet}>{t('playbooks/testHint')}</Text>
        <Button size="compact-sm" variant="default" onClick={() => setAhead(ahead + HOUR)}>
          {t('playbooks/hour')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAhead(ahead + 24 * HOUR)}>
          {t('playbooks/day')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setAhead(0);
            setRefused(null);
            setRun(begin(began));
          }}
        >
          {t('playbooks/again')}
        </Button>
      </div>
      <div className={classes.testDesk}>
        <PlaybookRunView
          run={view}
          now={now}
          refused={refused}
          onAct={act}
          onInsert={() => undefined}
          onCopy={(words) => void navigator.clipboard.writeText(words)}
          onCase={null}
          onList={null}
        />
      </div>
    </div>
  );
}
