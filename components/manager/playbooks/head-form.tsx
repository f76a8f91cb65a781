import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '@/utils/model/playbook';
import { languages } from '@/utils/model/scope';
import { LinesField } from './lines-field';
import classes from './playbooks.module.css';

interface Props {
  playbook: Playbook;
  onChange(playbook: Playbook): void;
}

/** What a playbook is called, in which language, and which words of a buyer propose it. */
export function HeadForm({ playbook, onChange }: Props) {
  const { t } = useTranslation();
  const { triggers } = playbook;
  const known = languages.some((one) => one === playbook.locale);
  return (
    <details className={classes.head} open={playbook.summary === ''}>
      <summary>{t('playbooks/about')}</summary>
      <div className={classes.grid}>
        <TextInput
          label={t('playbooks/title')}
          required
          maxLength={120}
          value={playbook.title}
          onChange={(event) => onChange({ ...playbook, title: event.currentTarget.value })}
        />
        <Select
          label={t('playbooks/locale')}
          data={known ? [...languages] : [...languages, playbook.locale]}
          allowDeselect={false}
          value={playbook.locale}
          onChange={(locale) => locale && onChange({ ...playbook, locale })}
        />
        <Textarea
          className={classes.wide}
          label={t('playbooks/summary')}
          autosize
          minRows={2}
          maxLength={500}
          value={playbook.summary}
          onChange={(event) => onChange({ ...playbook, summary: event.currentTarget.value })}
        />
        <LinesField
          label={t('playbooks/words')}
          hint={t('playbooks/wordsHint')}
          lines={triggers.words}
          onChange={(words) => onChange({ ...playbook, triggers: { ...triggers, words } })}
        />
        <LinesField
          label={t('playbooks/not')}
          hint={t('playbooks/notHint')}
          lines={triggers.not}
          onChange={(not) => onChange({ ...playbook, triggers: { ...triggers, not } })}
        />
      </div>
    </details>
  );
}
