import { ActionIcon, Badge, Text, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { OrderStatus } from '@/utils/model/order';
import classes from './desk.module.css';
import { RemindMenu } from './remind-menu';

const colors: Record<OrderStatus, string> = {
  unpaid: 'orange',
  paid: 'desk',
  shipped: 'blue',
  signed: 'teal',
  completed: 'gray',
  'after-sale': 'red',
  refunded: 'gray',
  closed: 'gray',
  unknown: 'gray',
};

interface Props {
  snapshot: ConversationSnapshot;
  onCopy(text: string): void;
  onRemind(dueAt: number): void;
  /** Asks for a time of one's own. */
  onPick(): void;
}

/** The order the console shows for this buyer, with what can be done about it. */
export const OrderCard = memo(function OrderCard({ snapshot, onCopy, onRemind, onPick }: Props) {
  const { t } = useTranslation();
  const order = snapshot.orders[0];
  if (!order) return null;
  const parcel = [order.carrier, order.trackingNo].filter(Boolean).join(' ');
  return (
    <section className={classes.card} aria-label={t('desk/order', { no: order.no })}>
      <div className={classes.cardLine}>
        <Badge
          size="sm"
          radius="sm"
          variant="light"
          color={colors[order.status]}
          style={{ flex: 'none' }}
        >
          {t(`order/status/${order.status}`)}
        </Badge>
        <Text className={classes.cut} fz={12} ff="monospace" title={order.no}>
          {order.no}
        </Text>
        <Tooltip label={t('order/copyNo')} openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('order/copyNo')}
            onClick={() => onCopy(order.no)}
          >
            <IconCopy size={14} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.cardLine}>
        <Text className={classes.cut} fz={12} c="dimmed" title={order.product}>
          {[order.amount, parcel || order.product].filter(Boolean).join(' · ')}
        </Text>
        <RemindMenu onRemind={onRemind} onPick={onPick} />
      </div>
    </section>
  );
});
