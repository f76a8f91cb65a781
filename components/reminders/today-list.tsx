import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reminder, ReminderAct } from '@/utils/model/reminder';
import { groupToday, type TodayRows, todayGroups } from '@/utils/reminders/today/group-today';
import { BulkBar } from './bulk-bar';
import { RowAsk } from './row-ask';
import classes from './today.module.css';
import { TodayGroupList } from './today-group';
import { focusBeside, moveFocus, wishOfKey } from './today-keys';
import { type RowWish, TodayRow } from './today-row';
import { useReminderActs } from './use-reminder-acts';

interface Props {
  rows: TodayRows;
  now: number;
  /** Inserts the words of a reminder whose buyer is on screen; absent where none is. */
  insert?: { isFor(row: Reminder): boolean; run(row: Reminder): void };
  /** Without the line about keys: there is little room. */
  isCompact?: boolean;
  /** Called after a conversation was opened. */
  onOpened?: () => void;
}

type Asking = { what: 'snooze' | 'next' | 'cancel'; id: string };

/** Reminders by what is to be done with them: due, today, this week, the buyer's turn, done. */
export function TodayList({ rows, now, insert, isCompact = false, onOpened }: Props) {
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const acts = useReminderActs();
  const groups = groupToday(rows, now, new Date(now).setHours(24, 0, 0, 0));
  const shown = todayGroups.filter((group) => groups[group].length > 0);
  const first = groups[shown[0] ?? 'due'][0]?.id ?? null;
  const open = new Set(rows.open.map(({ id }) => id));
  const ids = [...chosen].filter((id) => open.has(id));
  const current = shown.some((group) => groups[group].some(({ id }) => id === active))
    ? active
    : first;

  const act = (of: string[], what: ReminderAct['act']) => {
    if (of[0] && of.length === 1) focusBeside(of[0]);
    setAsking(null);
    setChosen(new Set());
    acts.mutate({ ids: of, act: what });
  };
  const choose = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const wish = (row: Reminder, what: RowWish) => {
    if (what === 'insert' && insert?.isFor(row)) insert.run(row);
    else if (what === 'insert' || what === 'open') {
      acts.mutate(
        { ids: [row.id], act: { do: 'open' } },
        { onSuccess: (ok) => ok && onOpened?.() },
      );
    } else if (!open.has(row.id)) return;
    else if (what === 'done') act([row.id], { do: 'done' });
    else setAsking({ what, id: row.id });
  };
  const press = (row: Reminder, event: React.KeyboardEvent) => {
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    const what = wishOfKey(event);
    if (isAll) setChosen(new Set(open));
    else if (event.key === ' ') open.has(row.id) && choose(row.id);
    else if (event.key === 'Escape' && ids.length > 0) setChosen(new Set());
    else if (what) wish(row, what);
    else if (!moveFocus(event)) return;
    event.preventDefault();
  };
  const close = () => {
    const id = asking?.id;
    setAsking(null);
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? '')}"]`)?.focus();
  };
  return (
    <div className={classes.list} data-today>
      {(acts.error || acts.data === false) && (
        <Text role="alert" className={classes.problem}>
          {acts.error
            ? t('manager/reminders/failed', { reason: acts.error.message })
            : t(
                acts.variables?.act.do === 'open'
                  ? 'manager/reminders/notOpened'
                  : 'manager/reminders/gone',
              )}
        </Text>
      )}
      {shown.map((group) => (
        <TodayGroupList key={group} group={group} rows={groups[group]}>
          {(row) => (
            <TodayRow
              key={row.id}
              row={row}
              now={now}
              rule={rows.rules[row.ruleId ?? '']}
              isActive={row.id === current}
              isChosen={chosen.has(row.id)}
              canInsert={row.replyId !== undefined && insert?.isFor(row) === true}
              onChoose={() => choose(row.id)}
              onFocus={() => setActive(row.id)}
              onKey={(event) => press(row, event)}
              onWish={(what) => wish(row, what)}
            >
              {asking?.id === row.id && (
                <RowAsk what={asking.what} onAct={(what) => act([row.id], what)} onClose={close} />
              )}
            </TodayRow>
          )}
        </TodayGroupList>
      ))}
      {ids.length > 0 && (
        <BulkBar
          count={ids.length}
          onAct={(what) => act(ids, what)}
          onClear={() => setChosen(new Set())}
        />
      )}
      {shown.length > 0 && !isCompact && (
        <Text className={classes.keys}>{t('reminder/keysHint')}</Text>
      )}
    </div>
  );
}
