import { ActionIcon, Button, Checkbox, Text, Tooltip } from '@mantine/core';
import IconBellZ from '@tabler/icons-react/dist/esm/icons/IconBellZ.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconRepeat from '@tabler/icons-react/dist/esm/icons/IconRepeat.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reminder } from '@/utils/model/reminder';
import type { ReminderRule } from '@/utils/model/reminder-rule';
import { formatMoment } from './format-moment';
import { sayIn } from './say-in';
import { sayWhyEnded } from './say-why-ended';
import { tellSpan } from './tell-when';
import classes from './today.module.css';

/** What a row can be asked for; `insert` only where its buyer is on screen. */
export type RowWish = 'open' | 'insert' | 'done' | 'next' | 'snooze' | 'cancel';

interface Props {
  row: Reminder;
  now: number;
  /** Name of the rule that made it. */
  rule: ReminderRule['name'] | undefined;
  isActive: boolean;
  isChosen: boolean;
  canInsert: boolean;
  onChoose(): void;
  onFocus(): void;
  onKey(event: KeyboardEvent): void;
  onWish(what: RowWish): void;
  /** A question about this row, asked in it. */
  children?: ReactNode;
}

/** One reminder: whom it is about, why, how late it is, and what can be done. */
export function TodayRow(props: Props) {
  const { t } = useTranslation();
  const { row, isActive, isChosen, canInsert, onWish } = props;
  const { conversation, state } = row;
  const isOpen = state === 'waiting' || state === 'fired';
  const buyer = conversation.buyerName || t('desk/buyerSays');
  return (
    <li
      className={classes.row}
      data-row={row.id}
      data-state={state}
      data-chosen={isChosen || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={buyer}
      onFocus={props.onFocus}
      onKeyDown={(event) => event.target === event.currentTarget && props.onKey(event)}
    >
      {isOpen ? (
        <Checkbox
          size="xs"
          className={classes.tick}
          tabIndex={-1}
          aria-label={t('reminder/choose', { buyer })}
          checked={isChosen}
          onChange={props.onChoose}
        />
      ) : (
        <span className={classes.tick} />
      )}
      <div className={classes.body}>
        <RowHead {...props} buyer={buyer} />
        {isOpen && (
          <div className={classes.acts}>
            <Button
              size="compact-xs"
              tabIndex={-1}
              variant={state === 'fired' ? 'filled' : 'default'}
              onClick={() => onWish(canInsert ? 'insert' : 'open')}
            >
              {t(canInsert ? 'desk/insert' : 'reminder/open')}
            </Button>
            <Act label={t('reminder/done')} act={() => onWish('done')}>
              <IconCheck size={15} />
            </Act>
            <Act label={t('reminder/doneNext')} act={() => onWish('next')}>
              <IconRepeat size={15} />
            </Act>
            <Act label={t('reminder/putOff')} act={() => onWish('snooze')}>
              <IconBellZ size={15} />
            </Act>
            <Act label={t('reminder/cancel')} act={() => onWish('cancel')}>
              <IconX size={15} />
            </Act>
          </div>
        )}
        {props.children}
      </div>
    </li>
  );
}

function RowHead({ row, now, rule, buyer }: Props & { buyer: string }) {
  const { t, i18n } = useTranslation();
  const { conversation, state, orderNo, kind, dueAt, history } = row;
  const isLate = state === 'fired' && now - dueAt >= 60_000;
  const name = rule && sayIn(rule, i18n.language);
  const why = history.at(-1)?.why;
  const facts = [
    t(`consoles/${conversation.console}`, { defaultValue: conversation.console }),
    conversation.shop,
    orderNo && t('reminder/orderDetail', { tail: orderNo.slice(-4) }),
    row.rule && row.rule.channel !== 'chat' && t(`reminder/channel/${row.rule.channel}`),
    row.outcome && t(`reminder/outcome/${row.outcome}`),
    state === 'done' && !row.outcome && t('manager/reminders/done'),
    state === 'cancelled' && t('manager/reminders/cancelled'),
    state === 'cancelled' && why && sayWhyEnded(why, t),
  ].filter(Boolean);
  return (
    <>
      <div className={classes.head}>
        <b title={buyer}>{buyer}</b>
        <time dateTime={new Date(dueAt).toISOString()}>
          {isLate
            ? t('reminder/late', { time: tellSpan(now - dueAt, i18n.language) })
            : formatMoment(dueAt, now, i18n.language)}
        </time>
      </div>
      <Text className={classes.why}>{name || t(`reminder/kind/${kind}`)}</Text>
      {row.note && <Text className={classes.note}>{row.note}</Text>}
      <Text className={classes.facts}>{facts.join(' · ')}</Text>
    </>
  );
}

function Act({ label, act, children }: { label: string; act(): void; children: ReactNode }) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        tabIndex={-1}
        aria-label={label}
        onClick={act}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
