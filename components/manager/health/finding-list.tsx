import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthCheck, HealthFinding } from '@/utils/health/finding';
import { editorOf } from '../route';
import { BulkFix } from './bulk-fix';
import { DuplicatePair } from './duplicate-pair';
import classes from './health.module.css';
import { pairOf, readKeptPairs } from './kept-pairs';

/** Rows shown at a time. */
const STEP = 100;

/** What one check found: each row opens its item, and many are mended at once where that is safe. */
export function FindingList(props: { check: HealthCheck; findings: HealthFinding[] }) {
  const { t, i18n } = useTranslation();
  const { check } = props;
  const [shown, setShown] = useState(STEP);
  const [kept, setKept] = useState(readKeptPairs);
  const findings = props.findings.filter((one) => !one.other || !kept.has(pairOf(one)));
  if (findings.length === 0) return <p className={classes.none}>{t('manager/health/none')}</p>;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <>
      <BulkFix check={check} findings={findings} />
      <ul className={classes.rows}>
        {findings
          .slice(0, shown)
          .map((finding) =>
            check === 'duplicates' ? (
              <DuplicatePair key={finding.id} finding={finding} onKept={setKept} />
            ) : (
              <FindingRow key={`${finding.id} ${finding.what}`} finding={finding} />
            ),
          )}
      </ul>
      {findings.length > shown && (
        <Button variant="subtle" size="xs" mt={8} onClick={() => setShown(shown + STEP)}>
          {t('manager/packs/showMore', {
            number: number.format(Math.min(STEP, findings.length - shown)),
            rest: number.format(findings.length - shown),
          })}
        </Button>
      )}
    </>
  );
}

function FindingRow({ finding }: { finding: HealthFinding }) {
  const { t } = useTranslation();
  const say = useReason();
  const { id, title, other } = finding;
  return (
    <li>
      <div className={classes.what}>
        <a href={`#/library/${encodeURIComponent(id)}`}>{title}</a>
        <Text component="p">{say(finding)}</Text>
      </div>
      <div className={classes.acts}>
        {other && (
          <Button component="a" href={editorOf(other.id)} size="compact-sm" variant="subtle">
            {t('manager/health/openOther')}
          </Button>
        )}
        <Button component="a" href={editorOf(id)} size="compact-sm" variant="light">
          {t('editor/edit')}
        </Button>
      </div>
    </li>
  );
}

/** Says why an item is listed, with dates and languages as people write them. */
function useReason(): (finding: HealthFinding) => string {
  const { t, i18n } = useTranslation();
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return ({ reason, what, other }) => {
    const isDate = ['unused', 'expired', 'reviewDue'].includes(reason);
    const isLanguages = ['languages', 'stale'].includes(reason);
    const words = isDate
      ? day.format(Number(what))
      : isLanguages
        ? list.format(what.split(' ').map((locale) => languages.of(locale) ?? locale))
        : what;
    return t(`manager/health/reason/${reason}`, { what: words, title: other?.title ?? '' });
  };
}
