import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { orderEvents, type PlaybookDeadline } from '@/utils/model/playbook';
import classes from './playbooks.module.css';
import { SpanFields } from './span-fields';
import type { StepFormProps } from './step-form';

const fresh: PlaybookDeadline = {
  from: 'start',
  span: { amount: 1, unit: 'hours' },
  is: 'limit',
  working: false,
};

/** Until when a step is to be done, or from when on; counted from an event. */
export function DeadlineFields({ playbook, step, onChange }: StepFormProps) {
  const { t } = useTranslation();
  const { deadline } = step;
  const change = (change: Partial<PlaybookDeadline>) =>
    deadline && onChange({ deadline: { ...deadline, ...change } });
  const events = [
    { value: 'start', label: t('playbooks/event/start') },
    ...playbook.steps
      .filter(({ id }) => id !== step.id)
      .map(({ id, title }) => ({
        value: `step:${id}`,
        label: t('playbooks/event/step', { step: title }),
      })),
    ...orderEvents.map((event) => ({
      value: `order:${event}`,
      label: t(`playbooks/event/order/${event}`),
    })),
    ...playbook.steps
      .flatMap(({ facts }) => facts)
      .map(({ name, label }) => ({
        value: `fact:${name}`,
        label: t('playbooks/event/fact', { fact: label }),
      })),
  ].filter((one, i, all) => all.findIndex(({ value }) => value === one.value) === i);
  return (
    <fieldset className={classes.wide}>
      <legend>{t('playbooks/step/deadline')}</legend>
      <Switch
        label={t('playbooks/step/hasDeadline')}
        checked={deadline !== undefined}
        onChange={(event) =>
          onChange({ deadline: event.currentTarget.checked ? fresh : undefined })
        }
      />
      {deadline && (
        <div className={classes.line}>
          <SegmentedControl
            aria-label={t('playbooks/step/deadline')}
            value={deadline.is}
            data={[
              { value: 'limit', label: t('playbooks/step/limit') },
              { value: 'wait', label: t('playbooks/step/wait') },
            ]}
            onChange={(is) => change({ is: is === 'wait' ? 'wait' : 'limit' })}
          />
          <Select
            aria-label={t('playbooks/step/from')}
            placeholder={t('playbooks/step/from')}
            data={events}
            value={deadline.from ?? null}
            onChange={(from) => change({ from: from ?? undefined })}
          />
          <SpanFields span={deadline.span} onChange={(span) => change({ span })} />
          <Switch
            label={t('playbooks/step/working')}
            checked={deadline.working}
            onChange={(event) => change({ working: event.currentTarget.checked })}
          />
        </div>
      )}
    </fieldset>
  );
}
