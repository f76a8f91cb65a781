import { CloseButton, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { findReplyTitles } from '@/utils/database/library';
import classes from './playbooks.module.css';
import type { StepFormProps } from './step-form';

const MOST_FOUND = 12;

/** The replies a step offers, found by the same search the agents use. */
export function ReplyPicker({ step, onChange }: Omit<StepFormProps, 'playbook'>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const ids = step.replies.flatMap((reply) => reply.ids);
  const titles = useLiveQuery(() => findReplyTitles(ids), [ids.join(' ')]);
  const { data } = useQuery({
    queryKey: ['search', 'playbook-reply', text],
    queryFn: () => ask('search', { text, limit: MOST_FOUND }),
    enabled: text !== '',
    placeholderData: (old) => old,
  });
  const found = (data?.hits ?? [])
    .filter(({ kind, id }) => kind === 'reply' && !ids.includes(id))
    .map(({ id, titleText }) => ({ value: id, label: titleText }));
  return (
    <div className={classes.wide}>
      <Select
        label={t('playbooks/step/replies')}
        description={t('playbooks/step/repliesHint')}
        placeholder={t('playbooks/step/findReply')}
        searchable
        data={found}
        // What matches is the search's business, not the field's.
        filter={({ options }) => options}
        nothingFoundMessage={text ? t('playbook/noMatch') : undefined}
        value={null}
        searchValue={text}
        onSearchChange={setText}
        onChange={(id) => {
          if (id) onChange({ replies: [...step.replies, { ids: [id] }] });
          setText('');
        }}
      />
      <ul className={classes.picked}>
        {step.replies.map((reply) => {
          const [first = ''] = reply.ids;
          const known = reply.ids.flatMap((id) => titles?.get(id) ?? [])[0];
          const name = reply.label ?? known?.title ?? first;
          return (
            <li key={first} data-gone={(titles && !known) || undefined}>
              {name}
              <CloseButton
                size="xs"
                aria-label={t('playbooks/step/leaveOut', { name })}
                onClick={() => onChange({ replies: step.replies.filter((one) => one !== reply) })}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
