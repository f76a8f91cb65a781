import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import marks from '@/components/ui/remarks.module.css';
import { sayIn } from '@/utils/compliance/say-in';
import { removeRule, switchRule } from '@/utils/database/rules';
import { type Rule, titleOf } from '@/utils/model/rule';
import { placeName } from './place-name';
import classes from './rules.module.css';

/** One rule: what it finds, why, where, since when; a shop's own can be changed. */
export function RuleCard({ rule, onEdit }: { rule: Rule; onEdit: () => void }) {
  const { t, i18n } = useTranslation();
  const [isSure, setIsSure] = useState(false);
  const title = titleOf(rule);
  const facts = [
    rule.packId === null && t('manager/rules/own'),
    rule.consoles.map((id) => placeName(id, t)).join(' · ') || t('manager/rules/everywhere'),
    rule.publicOnly && t('manager/rules/publicOnly'),
    rule.guideIds.length > 0 && t('manager/rules/guides', { ids: rule.guideIds.join(' ') }),
    rule.source && t('manager/rules/source', rule.source),
  ];
  async function turn(on: boolean): Promise<void> {
    await switchRule(rule.id, on);
    await ask('library:changed', undefined);
  }
  async function remove(): Promise<void> {
    await removeRule(rule.id);
    await ask('library:changed', undefined);
  }
  return (
    <li className={classes.card} data-off={!rule.on || undefined}>
      <span className={marks.level} data-level={rule.level}>
        {t(`manager/rules/level/${rule.level}`)}
      </span>
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        <p className={classes.message}>{sayIn(rule.message, i18n.language)}</p>
        <p className={classes.facts}>
          {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
        </p>
        <Details rule={rule} />
        {rule.packId === null && (
          <p className={classes.own}>
            <Button size="compact-xs" variant="default" onClick={onEdit}>
              {t('manager/rules/edit')}
            </Button>
            <Button
              size="compact-xs"
              variant={isSure ? 'filled' : 'subtle'}
              color="red"
              onBlur={() => setIsSure(false)}
              onClick={() => (isSure ? void remove() : setIsSure(true))}
            >
              {t(isSure ? 'manager/rules/removeSure' : 'manager/rules/remove')}
            </Button>
          </p>
        )}
      </div>
      <Switch
        aria-label={t('manager/rules/turn', { title })}
        checked={rule.on}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
    </li>
  );
}

function Details({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  const combos = rule.combos.map(({ all, within }) =>
    t('manager/rules/combo', {
      words: all.map((words) => words.join(' / ')).join(' + '),
      within,
    }),
  );
  const lines = [
    { name: t('manager/rules/phrases'), words: rule.phrases },
    { name: t('manager/rules/combos'), words: combos },
    { name: t('manager/rules/exceptions'), words: rule.exceptions },
    { name: t('manager/rules/instead'), words: rule.instead ? [rule.instead] : [] },
  ];
  return (
    <details className={classes.details}>
      <summary>{t('manager/rules/details')}</summary>
      <dl>
        {lines
          .filter(({ words }) => words.length > 0)
          .map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words.join(' · ')}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
