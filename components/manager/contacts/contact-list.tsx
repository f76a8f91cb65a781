import { Badge } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import type { ContactLine } from '@/utils/database/list-contacts';
import { useWindow } from '../library/use-window';
import { placeName } from '../rules/place-name';
import classes from './contacts.module.css';

/** Height of a row, CSS px, as in the style sheet. */
const ROW = 44;
const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

interface Props {
  rows: ContactLine[];
  chosen: string | null;
  onChoose(key: string): void;
}

/** Contacts as one list: one focus stop, arrow keys, only visible rows in the page. */
export function ContactList({ rows, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { first, end } = useWindow(box, rows.length, ROW);
  const at = rows.findIndex(({ key }) => key === chosen);
  const now = Date.now();
  useEffect(() => {
    const element = box.current;
    if (!element || at < 0) return;
    if (at * ROW < element.scrollTop) element.scrollTop = at * ROW;
    const below = (at + 1) * ROW - element.clientHeight;
    if (below > element.scrollTop) element.scrollTop = below;
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || rows.length === 0) return;
    event.preventDefault();
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (next) onChoose(next.key);
  };
  return (
    <div
      ref={box}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('manager/tabs/contacts')}
      aria-activedescendant={at >= first && at < end ? `contact-${at}` : undefined}
      onKeyDown={press}
    >
      <div style={{ height: rows.length * ROW }} role="presentation">
        {rows.slice(first, end).map((row, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          <div
            key={row.key}
            id={`contact-${first + i}`}
            role="option"
            tabIndex={-1}
            aria-selected={row.key === chosen}
            aria-setsize={rows.length}
            aria-posinset={first + i + 1}
            className={classes.row}
            style={{ top: (first + i) * ROW }}
            onClick={() => onChoose(row.key)}
          >
            <span
              className={classes.cut}
              title={[row.remark || row.name || row.key, row.remark && row.name]
                .filter(Boolean)
                .join(' · ')}
            >
              {row.marks.map(({ kind }) => (
                <Badge
                  key={kind}
                  size="xs"
                  radius="sm"
                  variant="light"
                  mr={6}
                  color={kind === 'vip' ? 'yellow' : 'red'}
                >
                  {t(`contacts/mark/${kind}`)}
                </Badge>
              ))}
              {row.remark || row.name || row.key}
              {row.remark && <span className={classes.quiet}> · {row.name}</span>}
            </span>
            <span
              className={`${classes.cut} ${classes.quiet}`}
              title={[...row.groups, ...row.tags].join(' · ')}
            >
              {[...row.groups, ...row.tags].join(' · ')}
            </span>
            <span className={`${classes.cut} ${classes.quiet}`} title={placeName(row.console, t)}>
              {placeName(row.console, t)}
            </span>
            <span className={classes.quiet}>{tellTime(row.seenAt, now, i18n.language)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
