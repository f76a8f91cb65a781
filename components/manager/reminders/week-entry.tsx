import { useTranslation } from 'react-i18next';
import { sayIn } from '@/components/reminders/say-in';
import type { Reminder } from '@/utils/model/reminder';
import type { ReminderRule } from '@/utils/model/reminder-rule';
import { moveDays } from '@/utils/reminders/today/week-days';
import classes from './week.module.css';

const QUARTER = 15 * 60_000;

interface Props {
  row: Reminder;
  rule: ReminderRule['name'] | undefined;
  onMove(dueAt: number): void;
  onOpen(): void;
}

/** A reminder in its day. Made by hand it may be moved; a rule's follows its order. */
export function WeekEntry({ row, rule, onMove, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const { conversation, dueAt, kind, state, note } = row;
  const isMovable = row.ruleId === undefined;
  const clock = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(dueAt);
  const why = note || (rule && sayIn(rule, i18n.language)) || t(`reminder/kind/${kind}`);
  const steps: Record<string, number> = {
    ArrowLeft: moveDays(dueAt, -1),
    ArrowRight: moveDays(dueAt, 1),
    ArrowUp: dueAt - QUARTER,
    ArrowDown: dueAt + QUARTER,
  };
  return (
    <li>
      <button
        type="button"
        className={classes.entry}
        data-state={state}
        draggable={isMovable}
        data-movable={isMovable || undefined}
        onClick={onOpen}
        onDragStart={(event) => event.dataTransfer.setData('text/plain', row.id)}
        onKeyDown={(event) => {
          const to = event.altKey && isMovable ? steps[event.key] : undefined;
          if (to === undefined) return;
          event.preventDefault();
          onMove(to);
        }}
      >
        <time dateTime={new Date(dueAt).toISOString()}>{clock}</time>
        <b>{conversation.buyerName || t('desk/buyerSays')}</b>
        <span title={why}>{why}</span>
      </button>
    </li>
  );
}
