import { Button, Text } from '@mantine/core';
import IconSearchOff from '@tabler/icons-react/dist/esm/icons/IconSearchOff.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Rule, ruleTopics } from '@/utils/model/rule';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { RuleCard } from './rule-card';
import classes from './rules.module.css';

/** Cards painted at a time; packs may bring thousands. */
const STEP = 80;

/** The rules that are asked for, by topic. */
export function RuleList({ rules, onEdit }: { rules: Rule[]; onEdit: (rule: Rule) => void }) {
  const { t, i18n } = useTranslation();
  const [most, setMost] = useState(STEP);
  if (rules.length === 0) {
    return (
      <div className={shared.panel}>
        <EmptyState
          icon={<IconSearchOff size={28} stroke={1.4} />}
          title={t('manager/rules/none')}
          hint={t('manager/rules/noneHint')}
        />
      </div>
    );
  }
  const format = new Intl.NumberFormat(i18n.language);
  const shown = rules
    .toSorted((a, b) => ruleTopics.indexOf(a.topic) - ruleTopics.indexOf(b.topic))
    .slice(0, most);
  const rest = rules.length - shown.length;
  return (
    <>
      <Text className={shared.quiet} aria-live="polite">
        {t('manager/rules/shown', {
          number: format.format(rules.length),
          on: format.format(rules.filter(({ on }) => on).length),
        })}
      </Text>
      {ruleTopics
        .map((topic) => ({ topic, own: shown.filter((rule) => rule.topic === topic) }))
        .filter(({ own }) => own.length > 0)
        .map(({ topic, own }) => (
          <section key={topic} aria-label={t(`manager/rules/topic/${topic}`)}>
            <h3 className={classes.topic}>{t(`manager/rules/topic/${topic}`)}</h3>
            <ul className={classes.cards}>
              {own.map((rule) => (
                <RuleCard key={rule.id} rule={rule} onEdit={() => onEdit(rule)} />
              ))}
            </ul>
          </section>
        ))}
      {rest > 0 && (
        <Button variant="subtle" onClick={() => setMost(most + STEP)}>
          {t('manager/packs/showMore', { number: Math.min(rest, STEP), rest })}
        </Button>
      )}
    </>
  );
}
