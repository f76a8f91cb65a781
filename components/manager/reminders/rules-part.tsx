import { Button, Skeleton, Text } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { countEffects } from '@/utils/database/reminder-effects';
import {
  listReminderRules,
  removeReminderRule,
  switchReminderRule,
} from '@/utils/database/reminder-rules';
import {
  type ReminderRule,
  ruleTriggers,
  type StoredReminderRule,
} from '@/utils/model/reminder-rule';
import shared from '../manager.module.css';
import { askBeforeAll } from './ask-before-all';
import classes from './parts.module.css';
import { newRule, ownCopy } from './rule-draft';
import { RuleEditor } from './rule-editor';
import { RuleLine } from './rule-line';

/** Effects are counted over the last month, ms. */
const COUNTED = 30 * 86_400_000;

/** The rules that make reminders, by what starts them, with what came of them. */
export function RulesPart() {
  const { t } = useTranslation();
  const rules = useLiveQuery(listReminderRules);
  const effects = useLiveQuery(() => countEffects(Date.now() - COUNTED));
  const [edited, setEdited] = useState<ReminderRule | null>(null);
  const [asking, setAsking] = useState<{ rule: StoredReminderRule; count: number } | null>(null);
  const [failure, setFailure] = useState('');
  async function change(run: () => Promise<boolean>): Promise<void> {
    try {
      setAsking(null);
      await run();
      await ask('reminders:changed', undefined);
      setFailure('');
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }
  async function turn(rule: StoredReminderRule, on: boolean): Promise<void> {
    const count = on ? await askBeforeAll(rule) : 0;
    if (count > 0) setAsking({ rule, count });
    else await change(() => switchReminderRule(rule.id, on));
  }
  if (!rules) return <Skeleton height={240} radius={12} aria-busy />;
  return (
    <div className={classes.stack}>
      <div className={classes.line}>
        <Text className={shared.quiet} flex={1}>
          {t('manager/reminders/rulesHint')}
        </Text>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited(newRule())}
        >
          {t('manager/reminders/newRule')}
        </Button>
      </div>
      {failure && (
        <Text role="alert" className={classes.failure}>
          {t('manager/reminders/failed', { reason: failure })}
        </Text>
      )}
      {edited && <RuleEditor key={edited.id} rule={edited} onClose={() => setEdited(null)} />}
      {ruleTriggers.map((trigger) => {
        const own = rules.filter((rule) => rule.trigger === trigger);
        if (own.length === 0) return null;
        return (
          <section key={trigger}>
            <h3 className={classes.big}>{t(`manager/reminders/trigger/${trigger}`)}</h3>
            <ul className={classes.rules}>
              {own.map((rule) => (
                <RuleLine
                  key={rule.id}
                  rule={rule}
                  effects={effects?.filter(({ ruleId }) => ruleId === rule.id)}
                  asking={asking?.rule.id === rule.id ? asking.count : 0}
                  onSwitch={(on) => void turn(rule, on)}
                  onConfirm={() => void change(() => switchReminderRule(rule.id, true))}
                  onLeave={() => setAsking(null)}
                  onEdit={() => setEdited(rule)}
                  onCopy={() => setEdited(ownCopy(rule))}
                  onRemove={() => void change(() => removeReminderRule(rule.id))}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
