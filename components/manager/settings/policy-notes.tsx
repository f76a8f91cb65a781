import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { usePolicy } from '@/components/ui/use-policy';
import type { PolicyProblem } from '@/utils/policy/parse-policy';
import shared from '../manager.module.css';
import classes from './settings.module.css';

/** That some settings are the company's, and what was wrong in its policy; else nothing. */
export function PolicyNotes() {
  const { t } = useTranslation();
  const { locked, problems } = usePolicy();
  if (locked.length === 0 && problems.length === 0) return null;
  return (
    <section className={classes.policy} aria-label={t('policy/title')}>
      {locked.length > 0 && <Text className={shared.quiet}>{t('policy/hint')}</Text>}
      {problems.length > 0 && (
        <>
          <Text>{t('policy/problems')}</Text>
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.place}`}>{explain(problem, t)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function explain({ code, place, reason }: PolicyProblem, t: TFunction): string {
  const why = code === 'address' ? t(`feeds/address/${reason}`) : reason;
  return t(`policy/problem/${code}`, { place, reason: why });
}
