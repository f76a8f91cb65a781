import { Button, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTitles } from '@/components/ui/use-titles';
import { useWelcome } from '@/components/ui/welcome';
import { baseFacts, type RuleStep, type StepReply } from '@/utils/model/reminder-rule';
import { ReplyPicker } from '../settings/reply-picker';
import classes from './parts.module.css';

const units = ['minutes', 'hours', 'days', 'workdays'] as const;
/** The schema takes so many branches. */
const MOST_BRANCHES = 6;

interface Props {
  number: number;
  step: RuleStep;
  onChange(step: RuleStep): void;
  /** Null: the only step stays. */
  onRemove: (() => void) | null;
}

/** One step of a rule: how long after which fact, in which way, with which words. */
export function RuleStepForm({ number, step, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { language } = useWelcome();
  const change = (some: Partial<RuleStep>) => onChange({ ...step, ...some });
  const after = (some: Partial<RuleStep['after']>) => change({ after: { ...step.after, ...some } });
  const options = (list: readonly string[], place: string) =>
    list.map((value) => ({ value, label: t(`manager/reminders/${place}/${value}`) }));
  return (
    <fieldset className={classes.step} style={{ border: 0, margin: 0 }}>
      <Group justify="space-between" mb={8}>
        <Text fw={600}>{t('manager/reminders/step', { number })}</Text>
        {onRemove && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
            {t('manager/settings/remove')}
          </Button>
        )}
      </Group>
      <div className={classes.grid}>
        <NumberInput
          label={t('manager/reminders/delay')}
          value={step.after.amount}
          min={-10_000}
          max={10_000}
          onChange={(value) => after({ amount: Number(value) || 0 })}
        />
        <Select
          label={t('manager/reminders/unitLabel')}
          allowDeselect={false}
          data={options(units, 'unit')}
          value={step.after.unit}
          onChange={(unit) => after({ unit: unit as RuleStep['after']['unit'] })}
        />
        <Select
          label={t('manager/reminders/fromLabel')}
          allowDeselect={false}
          data={options(baseFacts, 'base')}
          value={step.after.from}
          onChange={(from) => after({ from: from as RuleStep['after']['from'] })}
        />
        <Select
          label={t('manager/reminders/whenLabel')}
          allowDeselect={false}
          data={options(['soon', 'best'], 'when')}
          value={step.when}
          onChange={(when) => change({ when: when as RuleStep['when'] })}
        />
        <Select
          label={t('manager/reminders/channelLabel')}
          allowDeselect={false}
          data={['chat', 'sms', 'phone'].map((value) => ({
            value,
            label: t(`reminder/channel/${value}`),
          }))}
          value={step.channel}
          onChange={(channel) => change({ channel: channel as RuleStep['channel'] })}
        />
        <NumberInput
          label={t('manager/reminders/worthHours')}
          value={step.worthHours}
          min={0.1}
          max={2_000}
          onChange={(value) => change({ worthHours: Number(value) })}
        />
        <ReplyField reply={step.reply} onChange={(reply) => change({ reply })} />
      </div>
      {step.branches.map((branch, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: branches have no identity but their place
        <div className={classes.grid} key={i} style={{ marginTop: 12 }}>
          <TextInput
            label={t('manager/reminders/branch')}
            maxLength={60}
            value={branch.label[language] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({
                branches: step.branches.with(i, {
                  ...branch,
                  label: { ...branch.label, [language]: value === '' ? undefined : value },
                }),
              })
            }
          />
          <ReplyField
            reply={branch.reply}
            onChange={(reply) => change({ branches: step.branches.with(i, { ...branch, reply }) })}
          />
          <Button
            variant="subtle"
            color="gray"
            onClick={() => change({ branches: step.branches.toSpliced(i, 1) })}
          >
            {t('manager/settings/remove')}
          </Button>
        </div>
      ))}
      {step.branches.length < MOST_BRANCHES && (
        <Button
          mt={12}
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            change({ branches: [...step.branches, { label: {}, reply: { ids: [], codes: [] } }] })
          }
        >
          {t('manager/reminders/addBranch')}
        </Button>
      )}
    </fieldset>
  );
}

function ReplyField({ reply, onChange }: { reply: StepReply; onChange(reply: StepReply): void }) {
  const { t } = useTranslation();
  const titles = useTitles(reply.ids);
  const names = reply.ids.flatMap((id) => titles?.[id] ?? []);
  const shown = names.join(' · ') || reply.codes.join(' · ') || reply.tag;
  return (
    <div>
      <ReplyPicker onPick={(id) => onChange({ ids: [id], codes: [] })} />
      <Text fz={12} c="dimmed" mt={4}>
        {shown ? t('manager/reminders/offers', { reply: shown }) : t('manager/reminders/noReply')}
      </Text>
    </div>
  );
}
