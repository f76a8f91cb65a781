import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconBriefcase, IconClock, IconUserCircle } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import { useNow } from '@/components/reminders/use-now';
import { needsIdentity } from '@/utils/contacts/asks-personal';
import type { BuyerCard } from '@/utils/database/buyer-card';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import classes from './buyer-strip.module.css';

interface Props {
  snapshot: ConversationSnapshot;
  /** Null until it is known: the strip keeps its place. */
  card: BuyerCard | null;
  onCase(): void;
  onContact(): void;
}

/** Who this is in one line: marks, groups, their clock, and the case that is open. */
export const BuyerStrip = memo(function BuyerStrip({ snapshot, card, onCase, onContact }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const contact = card?.contact ?? null;
  const caution = contact?.marks.find(({ kind }) => kind === 'caution');
  const vip = contact?.marks.find(({ kind }) => kind === 'vip');
  const isUnsure = needsIdentity(snapshot.messages, contact?.identifiedAt ?? 0, now);
  const words = [
    ...(contact?.groups ?? []),
    ...(contact?.tags ?? []),
    card && card.orders > 1 ? t('strip/orders', { count: card.orders }) : '',
  ].filter(Boolean);
  return (
    <section className={classes.strip} aria-label={t('strip/title')}>
      {vip && (
        <Tooltip label={vip.why || t('strip/vip')}>
          <Badge size="sm" radius="sm" variant="light" color="yellow" style={{ flex: 'none' }}>
            {t('strip/vip')}
          </Badge>
        </Tooltip>
      )}
      {caution && (
        <Tooltip label={caution.why || t('strip/caution')}>
          <IconAlertTriangle
            size={16}
            color="var(--mantine-color-red-6)"
            style={{ flex: 'none' }}
            role="img"
            aria-label={`${t('strip/caution')} ${caution.why}`}
          />
        </Tooltip>
      )}
      <span
        className={classes.words}
        title={[contact?.remark, ...words].filter(Boolean).join(' · ')}
      >
        {isUnsure && (
          <Badge
            component="button"
            type="button"
            size="sm"
            radius="sm"
            mr={6}
            variant="light"
            color="orange"
            h={24}
            style={{ cursor: 'pointer' }}
            onClick={onContact}
          >
            {t('strip/identity')}
          </Badge>
        )}
        {contact?.remark && <span className={classes.remark}>{contact.remark} </span>}
        <span className={classes.quiet}>
          {words.join(' · ') || (card && !contact?.remark ? t('strip/unknown') : '')}
        </span>
      </span>
      {card && <LocalClock zone={card.zone} now={now} />}
      <CaseButton card={card} now={now} onCase={onCase} />
      <Tooltip label={`${t('strip/contact')} · Alt+B`} openDelay={400}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('strip/contact')}
          onClick={onContact}
        >
          <IconUserCircle size={17} />
        </ActionIcon>
      </Tooltip>
    </section>
  );
});

function CaseButton({ card, now, onCase }: Pick<Props, 'card' | 'onCase'> & { now: number }) {
  const { t, i18n } = useTranslation();
  const open = card?.open[0];
  if (!open) {
    return (
      <Tooltip label={`${t('strip/openCase')} · Alt+O`} openDelay={400}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('strip/openCase')}
          onClick={onCase}
        >
          <IconBriefcase size={16} />
        </ActionIcon>
      </Tooltip>
    );
  }
  const isOverdue = open.promiseAt !== null && open.promiseAt < now;
  const promise =
    open.promiseAt === null
      ? ''
      : t('strip/due', { time: tellTime(open.promiseAt, now, i18n.language) });
  const label = [t(`case/type/${open.type}`), t(`case/stage/${open.stage}`)].join(' · ');
  return (
    <Tooltip
      label={[open.summary.slice(0, 80), promise, 'Alt+O'].filter(Boolean).join(' · ')}
      openDelay={400}
      multiline
      maw={260}
    >
      <button
        type="button"
        className={classes.case}
        data-overdue={isOverdue || undefined}
        aria-label={t('strip/case', { label: [label, promise].filter(Boolean).join(', ') })}
        onClick={onCase}
      >
        {label}
        {card.open.length > 1 ? ` +${card.open.length - 1}` : ''}
      </button>
    </Tooltip>
  );
}

/** The buyer's own clock, where it shows another time than this machine's. */
function LocalClock({ zone, now }: { zone: string; now: number }) {
  const { t, i18n } = useTranslation();
  const timeIn = (timeZone?: string) =>
    new Intl.DateTimeFormat(i18n.language, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }).format(now);
  const theirs = timeIn(zone);
  if (theirs === timeIn()) return null;
  return (
    <span className={classes.clock} title={t('strip/clock', { zone })}>
      <IconClock size={13} aria-hidden />
      {theirs}
    </span>
  );
}
