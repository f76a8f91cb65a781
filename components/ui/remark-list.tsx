import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Remark } from '@/utils/compliance/check-draft';
import classes from './remarks.module.css';

/** Shown at a time: an agent mends the first ones first. */
const MOST = 6;

interface Props {
  remarks: Remark[];
  /** Puts the better words in place; absent where there is nothing to change. */
  onMend?: ((remark: Remark) => void) | undefined;
  /** Names the guide rows, for managers. */
  showsGuides?: boolean;
}

/** What is wrong with a text, one line each, the serious first, with a fix where there is one. */
export function RemarkList({ remarks, onMend, showsGuides = false }: Props) {
  const { t } = useTranslation();
  const rest = remarks.length - MOST;
  return (
    <ul className={classes.list}>
      {sortBySeverity(remarks)
        .slice(0, MOST)
        .map((remark) => (
          <li key={`${remark.start} ${remark.end} ${remark.ruleId ?? remark.key}`}>
            <span className={classes.level} data-level={remark.level}>
              {t(`manager/rules/level/${remark.level}`)}
            </span>
            <span className={classes.why}>
              {remark.matched && <b>{remark.matched}</b>} {remark.say}
              {remark.key && t(`wording/${remark.key}`)}
              {showsGuides && remark.guideIds.length > 0 && (
                <span className={classes.guides}>
                  {t('manager/rules/guides', { ids: remark.guideIds.join(' ') })}
                </span>
              )}
              {remark.fix !== undefined && onMend && (
                <Button
                  size="compact-xs"
                  variant="light"
                  className={classes.fix}
                  onClick={() => onMend(remark)}
                >
                  {t(remark.matched ? 'wording/use' : 'wording/insert', {
                    words: remark.fix.trim(),
                  })}
                </Button>
              )}
            </span>
          </li>
        ))}
      {rest > 0 && <li className={classes.guides}>{t('wording/more', { number: rest })}</li>}
    </ul>
  );
}

const severity = { block: 0, warn: 1, note: 2 };

function sortBySeverity(remarks: Remark[]): Remark[] {
  return remarks.toSorted((a, b) => severity[a.level] - severity[b.level] || a.start - b.start);
}
