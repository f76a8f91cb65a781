import { Button, Group, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayIn } from '@/components/reminders/say-in';
import type { ReminderEffect } from '@/utils/database/reminder-effects';
import type { StoredReminderRule } from '@/utils/model/reminder-rule';
import classes from './parts.module.css';

interface Props {
  rule: StoredReminderRule;
  /** Of this rule, one for each reply; undefined while they are counted. */
  effects: ReminderEffect[] | undefined;
  /** It would be about so many buyers at once, all there are; 0 = no question. */
  asking: number;
  onSwitch(on: boolean): void;
  onConfirm(): void;
  onLeave(): void;
  onEdit(): void;
  /** Makes a rule of one's own of a pack's. */
  onCopy(): void;
  onRemove(): void;
}

/** A rule with its switch and what came of its reminders. */
export function RuleLine(props: Props) {
  const { t, i18n } = useTranslation();
  const { rule, effects, asking } = props;
  const name = sayIn(rule.name, i18n.language) || rule.id;
  const sum = (what: 'fired' | 'inserted' | 'paid' | 'answered') =>
    effects?.reduce((total, one) => total + one[what], 0);
  const counted = { shown: sum('fired'), inserted: sum('inserted') };
  const won = (sum('paid') ?? 0) + (sum('answered') ?? 0);
  return (
    <li className={classes.rule}>
      <Switch
        size="sm"
        aria-label={name}
        checked={rule.on}
        onChange={({ currentTarget }) => props.onSwitch(currentTarget.checked)}
      />
      <div>
        <Text className={classes.ruleName}>{name}</Text>
        <div className={classes.facts}>
          <span>{t('manager/reminders/steps', { count: rule.steps.length })}</span>
          <span>
            {effects === undefined ? '…' : t('manager/reminders/effects', { ...counted, won })}
          </span>
          {rule.source && (
            <span>
              {rule.source.name} · {rule.source.date}
            </span>
          )}
          {rule.packId !== null && <span>{t('manager/reminders/ofPack')}</span>}
        </div>
        {asking > 0 && (
          <div className={classes.preview} data-loud role="alert">
            <Text mb={8}>{t('manager/reminders/forAll', { count: asking })}</Text>
            <Group gap={8}>
              <Button size="compact-sm" color="orange" onClick={props.onConfirm}>
                {t('manager/reminders/forAllYes')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={props.onLeave}>
                {t('manager/rules/cancel')}
              </Button>
            </Group>
          </div>
        )}
      </div>
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Button size="compact-sm" variant="subtle" onClick={props.onEdit}>
          {t('manager/reminders/edit')}
        </Button>
        {rule.packId === null ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onRemove}>
            {t('manager/settings/remove')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onCopy}>
            {t('manager/reminders/copyRule')}
          </Button>
        )}
      </Group>
    </li>
  );
}
