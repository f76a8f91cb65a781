import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaybookRunView } from '@/components/playbooks/playbook-run';
import { useNow } from '@/components/reminders/use-now';
import { ask } from '@/components/ui/ask';
import { useStable } from '@/components/ui/use-stable';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { RunAct } from '@/utils/model/playbook-run';
import type { RunView } from '@/utils/playbooks/view-run';
import classes from './desk.module.css';
import { PanelLoading } from './panel-loading';
import { PlaybookList } from './playbook-list';

interface Props {
  conversation: ConversationSnapshot | null;
  /** Puts a reply into the box, through the gate. */
  onInsert(id: string): void;
  onCopy(text: string): void;
  /** Shows the case about this buyer's order. */
  onCase(): void;
}

/** The playbooks of the buyer on screen: the checklist that runs, or the list to start one from. */
export function PlaybookPanel({ conversation, onInsert, onCopy, onCase }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const now = useNow();
  const key = conversation?.buyerKey ? conversationKey(conversation) : '';
  const [chosen, setChosen] = useState<string | 'list' | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const runsKey = ['playbooks', 'runs', key, conversation?.orders];
  const { data: runs, error } = useQuery({
    queryKey: runsKey,
    queryFn: () => (conversation ? ask('playbook:runs', { conversation }) : []),
    enabled: key !== '',
  });

  const show = (view: RunView) => {
    queries.setQueryData<RunView[]>(runsKey, (old = []) =>
      old.some(({ id }) => id === view.id)
        ? old.map((one) => (one.id === view.id ? view : one))
        : [view, ...old],
    );
    setChosen(view.id);
  };
  const start = useStable(async (playbookId: string) => {
    if (!conversation) return;
    const view = await ask('playbook:start', { playbookId, conversation });
    setRefused(view ? null : 'gone');
    if (view) show(view);
  });
  const act = useStable(async (runId: string, what: RunAct) => {
    const answer = await ask('playbook:act', { runId, act: what, conversation });
    setRefused(answer.refused);
    if (answer.view) show(answer.view);
  });

  if (key === '' || !conversation) {
    return (
      <Text className={classes.view} fz={13} c="dimmed">
        {t('playbook/noBuyer')}
      </Text>
    );
  }
  if (error) {
    return (
      <Text role="alert" className={classes.view} fz={13}>
        {t('playbook/failed', { reason: error.message })}
      </Text>
    );
  }
  if (!runs) return <PanelLoading />;
  const run =
    chosen === 'list'
      ? undefined
      : (runs.find(({ id }) => id === chosen) ?? runs.find(({ state }) => state === 'running'));
  return (
    <div className={classes.view}>
      {run ? (
        <PlaybookRunView
          key={run.id}
          run={run}
          now={now}
          refused={refused}
          onAct={(what) => void act(run.id, what)}
          onInsert={onInsert}
          onCopy={onCopy}
          onCase={run.caseId === null ? null : onCase}
          onList={() => setChosen('list')}
        />
      ) : (
        <PlaybookList
          conversation={conversation}
          runs={runs}
          onStart={(id) => void start(id)}
          onOpen={setChosen}
        />
      )}
    </div>
  );
}
