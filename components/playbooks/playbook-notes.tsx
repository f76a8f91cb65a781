import { Button, TextInput } from '@mantine/core';
import { IconCopy, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunAct } from '@/utils/model/playbook-run';
import type { StepView } from '@/utils/playbooks/view-run';
import classes from './playbook-notes.module.css';

interface Props {
  step: StepView;
  onAct(act: RunAct): void;
  onCopy(text: string): void;
}

/** Notes for colleagues, ready to copy, and the evidence this step should keep. */
export function PlaybookNotes({ step, onAct, onCopy }: Props) {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language);
  const [text, setText] = useState('');
  const keep = () => {
    if (text.trim() === '') return;
    onAct({ do: 'note', step: step.id, text: text.trim() });
    setText('');
  };
  return (
    <>
      {step.notes.map((note) => (
        <div key={note.to + note.text} className={classes.note}>
          <p>
            <b>{t(`playbook/to/${note.to}`)}</b> {note.text}
          </p>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconCopy size={13} aria-hidden />}
            onClick={() => onCopy(note.text)}
          >
            {t('playbook/copyNote')}
          </Button>
        </div>
      ))}
      {step.evidence.length > 0 && (
        <form
          className={classes.evidence}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <p>
            <IconPaperclip size={13} aria-hidden />
            {t('playbook/keep', { what: list.format(step.evidence.map((one) => one.text)) })}
          </p>
          <div className={classes.evidenceRow}>
            <TextInput
              size="xs"
              flex={1}
              aria-label={t('playbook/keepLabel')}
              placeholder={t('playbook/keepHint')}
              maxLength={2_000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button size="xs" variant="default" type="submit">
              {t('playbook/keepIt')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
