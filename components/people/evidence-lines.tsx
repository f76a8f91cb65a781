import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import type { CaseView } from '@/utils/model/case-view';
import classes from './people.module.css';

/** The evidence in a line each: what, when, and how its hash begins. */
export function EvidenceLines({ evidence }: { evidence: CaseView['evidence'] }) {
  const { t, i18n } = useTranslation();
  if (evidence.length === 0) return <p className={classes.quiet}>{t('cases/evidence/none')}</p>;
  const now = Date.now();
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {evidence.map(({ id, kind, title, text, at, sha256 }) => (
        <li key={id} className={classes.row} title={`SHA-256 ${sha256}`}>
          <strong>{t(`cases/evidence/kinds/${kind}`)}</strong>
          <span className={classes.rowText}>
            {(text || title).replace(/\s+/g, ' ').slice(0, 120)}
          </span>
          <span className={classes.quiet}>{tellTime(at, now, i18n.language)}</span>
        </li>
      ))}
    </ul>
  );
}
