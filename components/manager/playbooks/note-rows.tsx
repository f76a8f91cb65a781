import { Button, CloseButton, Select, Textarea } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useTranslation } from 'react-i18next';
import { handOffs, type PlaybookStep } from '@/utils/model/playbook';
import classes from './playbooks.module.css';
import type { StepFormProps } from './step-form';

/** Notes a step hands to colleagues; they name the order and the facts that were filled in. */
export function NoteRows({ step, onChange }: Omit<StepFormProps, 'playbook'>) {
  const { t } = useTranslation();
  const { handOff } = step;
  const change = (at: number, change: Partial<PlaybookStep['handOff'][number]>) =>
    onChange({ handOff: handOff.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  return (
    <fieldset className={classes.wide}>
      <legend>{t('playbooks/step/notes')}</legend>
      {handOff.map((note, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes have no name of their own
        <div key={i} className={classes.line}>
          <Select
            aria-label={t('playbooks/step/to')}
            w={150}
            allowDeselect={false}
            data={handOffs.map((to) => ({ value: to, label: t(`playbook/to/${to}`) }))}
            value={note.to}
            onChange={(value) => {
              const to = handOffs.find((one) => one === value);
              if (to) change(i, { to });
            }}
          />
          <Textarea
            aria-label={t('playbooks/step/note')}
            flex={1}
            autosize
            minRows={1}
            maxLength={1_000}
            value={note.text}
            onChange={(event) => change(i, { text: event.currentTarget.value })}
          />
          <CloseButton
            aria-label={t('playbooks/step/leaveOut', { name: t(`playbook/to/${note.to}`) })}
            onClick={() => onChange({ handOff: handOff.filter((_, at) => at !== i) })}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={handOff.length >= 6}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          onChange({
            handOff: [
              ...handOff,
              { to: 'warehouse', text: t('playbooks/step/newNote', { value: '{{order.no}}' }) },
            ],
          })
        }
      >
        {t('playbooks/step/addNote')}
      </Button>
    </fieldset>
  );
}
