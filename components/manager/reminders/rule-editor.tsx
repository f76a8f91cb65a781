import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import { saveReminderRule } from '@/utils/database/reminder-rules';
import { type ReminderRule, ruleStops, ruleTriggers } from '@/utils/model/reminder-rule';
import shared from '../manager.module.css';
import { HoursField } from './hours-field';
import classes from './parts.module.css';
import { RuleConditions } from './rule-conditions';
import { newStep, type RuleDraft, readRule } from './rule-draft';
import { RulePreviewCard } from './rule-preview';
import { RuleStepForm } from './rule-step-form';

/** A rule has so many steps at most. */
const MOST_STEPS = 10;
const caps = ['perBuyerDay', 'perOrder', 'perShopHour'] as const;

/** Writes a rule, of the shop's own or a pack's, with a live view of what it would do. */
export function RuleEditor({ rule, onClose }: { rule: ReminderRule; onClose(): void }) {
  const { t } = useTranslation();
  const { language } = useWelcome();
  const [draft, setDraft] = useState<RuleDraft>(rule);
  const [failure, setFailure] = useState('');
  const [isForAll, setIsForAll] = useState(false);
  const [isSure, setIsSure] = useState(false);
  const change = (some: Partial<RuleDraft>) => {
    setIsSure(false);
    setDraft((before) => ({ ...before, ...some }));
  };
  const read = readRule(draft);
  const options = (list: readonly string[], place: string) =>
    list.map((value) => ({ value, label: t(`manager/reminders/${place}/${value}`) }));
  async function save(): Promise<void> {
    if ('problem' in read) {
      const { code, field, reason } = read.problem;
      setFailure(t(`manager/reminders/refused/${code}`, { field, reason }));
      return;
    }
    if (isForAll && draft.on && !isSure) {
      setIsSure(true);
      return;
    }
    try {
      await saveReminderRule(read.rule, Date.now());
      await ask('reminders:changed', undefined);
      onClose();
    } catch (error) {
      setFailure(t('manager/reminders/failed', { reason: String(error) }));
    }
  }
  return (
    <form
      className={classes.form}
      aria-label={t('manager/reminders/editorTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Title order={3} className={shared.sectionTitle}>
        {t('manager/reminders/editorTitle')}
      </Title>
      <div className={classes.grid}>
        <TextInput
          label={t('manager/reminders/name')}
          maxLength={120}
          value={draft.name[language] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ name: { ...draft.name, [language]: value === '' ? undefined : value } })
          }
        />
        <Select
          label={t('manager/reminders/triggerLabel')}
          allowDeselect={false}
          data={options(ruleTriggers, 'trigger')}
          value={draft.trigger}
          onChange={(trigger) => trigger && change({ trigger: trigger as RuleDraft['trigger'] })}
        />
        {draft.trigger === 'contact-date' && (
          <TextInput
            label={t('manager/reminders/date')}
            placeholder="birthday"
            maxLength={60}
            value={draft.date ?? ''}
            onChange={({ currentTarget }) => change({ date: currentTarget.value || undefined })}
          />
        )}
        <TextInput
          label={t('manager/reminders/family')}
          description={t('manager/reminders/familyHint')}
          maxLength={60}
          value={draft.family ?? ''}
          onChange={({ currentTarget }) => change({ family: currentTarget.value || undefined })}
        />
      </div>
      <RuleConditions
        conditions={draft.conditions}
        onChange={(conditions) => change({ conditions })}
      />
      {draft.steps.map((step, i) => (
        <RuleStepForm
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place
          key={i}
          number={i + 1}
          step={step}
          onChange={(now) => change({ steps: draft.steps.with(i, now) })}
          onRemove={
            draft.steps.length > 1 ? () => change({ steps: draft.steps.toSpliced(i, 1) }) : null
          }
        />
      ))}
      {draft.steps.length < MOST_STEPS && (
        <Group>
          <Button
            variant="default"
            size="sm"
            onClick={() => change({ steps: [...draft.steps, newStep()] })}
          >
            {t('manager/reminders/addStep')}
          </Button>
        </Group>
      )}
      <div className={classes.grid}>
        {caps.map((cap) => (
          <NumberInput
            key={cap}
            label={t(`manager/reminders/cap/${cap}`)}
            min={1}
            allowDecimal={false}
            value={draft.caps[cap] ?? ''}
            onChange={(value) =>
              change({ caps: { ...draft.caps, [cap]: value === '' ? undefined : Number(value) } })
            }
          />
        ))}
        <Switch
          label={t('manager/reminders/onePerBuyer')}
          checked={draft.caps.onePerBuyer !== false}
          onChange={({ currentTarget }) =>
            change({ caps: { ...draft.caps, onePerBuyer: currentTarget.checked } })
          }
        />
      </div>
      <div className={classes.grid}>
        {(['quiet', 'best'] as const).map((part) => (
          <HoursField
            key={part}
            label={t(`manager/reminders/hours/${part}`)}
            hint={t('manager/reminders/buyersClock')}
            hours={draft.hours[part]}
            onChange={(hours) => change({ hours: { ...draft.hours, [part]: hours } })}
          />
        ))}
      </div>
      <MultiSelect
        label={t('manager/reminders/stops')}
        description={t('manager/reminders/stopsHint')}
        data={options(ruleStops, 'stop')}
        value={draft.stops}
        onChange={(stops) => change({ stops: stops as RuleDraft['stops'] })}
      />
      <Switch
        label={t('manager/reminders/on')}
        checked={draft.on}
        onChange={({ currentTarget }) => change({ on: currentTarget.checked })}
      />
      {'rule' in read && <RulePreviewCard rule={read.rule} onForAll={setIsForAll} />}
      {failure !== '' && (
        <Text role="alert" className={classes.failure}>
          {failure}
        </Text>
      )}
      {isSure && (
        <Text role="alert" className={classes.failure}>
          {t('manager/reminders/sure')}
        </Text>
      )}
      <Group gap={8}>
        <Button type="submit" color={isSure ? 'orange' : undefined}>
          {t(isSure ? 'manager/reminders/forAllYes' : 'manager/rules/save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('manager/rules/cancel')}
        </Button>
      </Group>
    </form>
  );
}
