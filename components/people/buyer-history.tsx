import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import { ask } from '@/components/ui/ask';
import classes from './people.module.css';

interface Props {
  place: { console: string; shop: string; buyerKey: string };
  onCase(id: string): void;
}

/** What happened with a buyer: cases, orders, days and replies. */
export function BuyerHistoryView({ place, onCase }: Props) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ['buyer', 'history', place.console, place.shop, place.buyerKey],
    queryFn: () => ask('buyer:history', place),
  });
  if (!data) return null;
  const now = Date.now();
  const time = (at: number) => tellTime(at, now, i18n.language);
  const { cases, orders, talks, replies } = data;
  return (
    <section className={classes.section} aria-label={t('contacts/history')}>
      <div className={classes.sectionHead}>
        <span>{t('contacts/history')}</span>
      </div>
      <p className={classes.quiet} style={{ margin: 0 }}>
        {t('contacts/counts', {
          talks: talks.length,
          orders: orders.length,
          replies: replies.length,
          cases: cases.length,
        })}
      </p>
      {cases.map((row) => (
        <button
          key={row.id}
          type="button"
          className={classes.row}
          style={{
            border: 0,
            background: 'none',
            padding: 0,
            color: 'inherit',
            textAlign: 'start',
            cursor: 'pointer',
          }}
          onClick={() => onCase(row.id)}
        >
          <strong>{t(`case/type/${row.type}`)}</strong>
          <span className={classes.rowText} title={row.summary}>
            {row.summary}
          </span>
          <span className={classes.quiet}>
            {row.isOpen ? t(`case/stage/${row.stage}`) : t('cases/ended')}
          </span>
        </button>
      ))}
      {orders.slice(0, 5).map((order) => (
        <div key={order.no} className={classes.row}>
          <strong>{t(`order/status/${order.status}`)}</strong>
          <span
            className={classes.rowText}
            title={[order.amount, order.product, order.no].filter(Boolean).join(' · ')}
          >
            {[order.amount, order.product, order.no].filter(Boolean).join(' · ')}
          </span>
          <span className={classes.quiet}>{time(order.seenAt)}</span>
        </div>
      ))}
      {replies.slice(0, 5).map(({ at, title }) => (
        <div key={at} className={classes.row}>
          <strong>{t('contacts/reply')}</strong>
          <span className={classes.rowText} title={title}>
            {title || t('contacts/goneReply')}
          </span>
          <span className={classes.quiet}>{time(at)}</span>
        </div>
      ))}
    </section>
  );
}
