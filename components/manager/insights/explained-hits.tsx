import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Highlight } from '@/components/ui/highlight';
import type { ExplainedHit } from '@/utils/library/answers';
import classes from './insights.module.css';

const threeDigits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };

/** Hits as a table; a row opens to the features that made its score. */
export function ExplainedHits({ hits }: { hits: ExplainedHit[] }) {
  const { t, i18n } = useTranslation();
  const score = new Intl.NumberFormat(i18n.language, threeDigits);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const [chosen, setOpen] = useState<string | null>();
  const open = chosen === undefined ? hits[0]?.id : chosen;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t('manager/insights/title')}</th>
          <th>{t('manager/insights/match')}</th>
          <th>{t('manager/insights/confidence')}</th>
          <th>{t('manager/insights/score')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {hits.map((hit) => (
          <Fragment key={hit.id}>
            <tr>
              <td>
                <Highlight text={hit.titleText} ranges={hit.title} t={t} />
              </td>
              <td>{t(`manager/insights/matches/${hit.match}`)}</td>
              <td className={classes.number}>{percent.format(hit.confidence)}</td>
              <td className={classes.number}>{score.format(hit.score)}</td>
              <td className={classes.last}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-expanded={open === hit.id}
                  onClick={() => setOpen(open === hit.id ? null : hit.id)}
                >
                  {t(open === hit.id ? 'manager/insights/hide' : 'manager/insights/show')}
                </Button>
              </td>
            </tr>
            {open === hit.id && (
              <tr>
                <td colSpan={5}>
                  <Features features={hit.features} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** Feature names are the engine's own, the same in every language. */
function Features({ features }: { features: Record<string, number> }) {
  const { t, i18n } = useTranslation();
  const score = new Intl.NumberFormat(i18n.language, threeDigits);
  return (
    <dl className={classes.features} aria-label={t('manager/insights/features')}>
      {Object.entries(features)
        .filter(([, value]) => value !== 0)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{score.format(value)}</dd>
          </div>
        ))}
    </dl>
  );
}
