import { Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '@/components/playbooks/playbook-list.module.css';
import { ask } from '@/components/ui/ask';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { RunView } from '@/utils/playbooks/view-run';
import { moveFocus } from './move-focus';
import { PanelLoading } from './panel-loading';
import { usePlaybooks } from './use-playbooks';

interface Props {
  conversation: ConversationSnapshot;
  runs: RunView[];
  onStart(id: string): void;
  onOpen(runId: string): void;
}

/** Playbooks to start, those that fit the buyer's words first; and the runs there are. */
export function PlaybookList({ conversation, runs, onStart, onOpen }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const desk = usePlaybooks(conversation);
  const fits = desk?.suggested ?? [];
  const { data } = useQuery({
    queryKey: ['playbooks', 'list'],
    queryFn: () => ask('playbook:list', undefined),
  });
  if (!data || !desk) return <PanelLoading />;
  const wanted = text.trim().toLowerCase();
  const rank = (id: string) => {
    const at = fits.findIndex((one) => one.id === id);
    return at < 0 ? fits.length : at;
  };
  const shown = data
    .filter(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => rank(a.id) - rank(b.id));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between its buttons
    <div onKeyDown={moveFocus} className={classes.list}>
      <TextInput
        size="xs"
        autoFocus={fits.length === 0}
        aria-label={t('playbook/find')}
        placeholder={t('playbook/find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {runs.map((run) => (
        <button key={run.id} type="button" className={classes.item} onClick={() => onOpen(run.id)}>
          <span className={classes.itemTitle}>{run.title}</span>
          <span className={classes.itemHint}>
            {run.state === 'running'
              ? t('playbook/running', { done: run.done, of: run.of })
              : t('playbook/endedAs', { outcome: run.outcome })}
          </span>
        </button>
      ))}
      {shown.map((playbook) => {
        const why = fits.find(({ id }) => id === playbook.id);
        return (
          <button
            key={playbook.id}
            type="button"
            className={classes.item}
            // The one that fits best: Enter starts it.
            // biome-ignore lint/a11y/noAutofocus: the panel was opened for it
            autoFocus={playbook.id === fits[0]?.id}
            onClick={() => onStart(playbook.id)}
          >
            <span className={classes.itemTitle}>
              {playbook.title}
              <span className={classes.stepCount}>
                {t('playbook/steps', { count: playbook.steps })}
              </span>
            </span>
            <span className={classes.itemHint}>
              {why ? t('playbook/why', { words: why.words.join('、') }) : playbook.summary}
            </span>
          </button>
        );
      })}
      {shown.length === 0 && (
        <Text fz={13} c="dimmed" p={8}>
          {t(data.length === 0 ? 'playbook/none' : 'playbook/noMatch')}
        </Text>
      )}
    </div>
  );
}
