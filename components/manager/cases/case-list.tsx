import { Badge } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import { isOverdue } from '@/utils/cases/engine/promise';
import type { ListedCase } from '@/utils/database/list-cases';
import { useWindow } from '../library/use-window';
import { placeName } from '../rules/place-name';
import classes from './cases.module.css';

/** Height of a row, CSS px, as in the style sheet. */
const ROW = 48;

interface Props {
  rows: ListedCase[];
  /** UTC epoch ms. */
  now: number;
}

/** Cases as lines, the latest first; only what is seen is drawn. */
export function CaseList({ rows, now }: Props) {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const stage = rows[0]?.isOpen === 1 ? 'stage' : 'outcome';
  const columns = ['type', stage, 'summary', 'buyer', 'place', 'time', 'changed'];
  const { first, end } = useWindow(box, rows.length, ROW);
  return (
    <div ref={box} className={classes.list}>
      {/* Each row is a link that says all of this in its own words. */}
      <div className={classes.columns} aria-hidden>
        {columns.map((column) => (
          <span key={column}>{t(`manager/cases/column/${column}`)}</span>
        ))}
      </div>
      <ul className={classes.lines} style={{ height: rows.length * ROW }}>
        {rows.slice(first, end).map((row, i) => (
          <li key={row.id}>
            <a
              className={classes.row}
              style={{ top: (first + i) * ROW }}
              href={`#/cases/${encodeURIComponent(row.id)}`}
            >
              <Badge variant="light" radius="sm" size="sm" style={{ justifySelf: 'start' }}>
                {t(`case/type/${row.type}`)}
              </Badge>
              <span>
                {row.isOpen
                  ? t(`case/stage/${row.stage}`)
                  : t(`cases/outcome/${row.outcome ?? 'unsolved'}`)}
              </span>
              <span className={classes.cut} title={row.summary}>
                {row.summary || t('manager/cases/noSummary')}
              </span>
              <span
                className={classes.cut}
                title={row.conversation.buyerName || row.conversation.buyerKey}
              >
                {row.conversation.buyerName || row.conversation.buyerKey}
              </span>
              <span
                className={`${classes.cut} ${classes.quiet}`}
                title={placeName(row.conversation.console, t)}
              >
                {placeName(row.conversation.console, t)}
              </span>
              <span className={isOverdue(row, now) ? classes.late : classes.quiet}>
                {row.promiseAt !== null && row.isOpen === 1
                  ? tellTime(row.promiseAt, now, i18n.language)
                  : '–'}
              </span>
              <span className={classes.quiet}>{tellTime(row.updatedAt, now, i18n.language)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
