import { Button, Group, Select, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayIn } from '@/components/reminders/say-in';
import { ask } from '@/components/ui/ask';
import { loadWorld } from '@/utils/reminders/load-world';
import { foreseeList } from '@/utils/reminders/order-list/foresee-list';
import { type OrderColumn, orderColumns } from '@/utils/reminders/order-list/guess-columns';
import { type OrderList, readOrderList } from '@/utils/reminders/order-list/read-order-list';
import shared from '../manager.module.css';
import { consoleUrl } from './console-url';
import classes from './parts.module.css';

/** Remarks that are named one by one. */
const NAMED = 20;

interface Props {
  rows: string[][];
  place: { console: string; shop: string };
  /** IANA zone of the list's times. */
  zone: string;
  /** Chosen by hand; undefined = guessed. */
  columns: Map<OrderColumn, number> | undefined;
  onColumns(columns: Map<OrderColumn, number>): void;
  onDone(): void;
}

/** What was understood of a list, and what the rules would do with it, before anything is stored. */
export function OrderListPreview(props: Props) {
  const { t } = useTranslation();
  const { rows, place, zone, columns, onColumns } = props;
  const { console, shop } = place;
  const [isSure, setIsSure] = useState(false);
  const { data: world, error } = useQuery({
    queryKey: ['rule-world'],
    queryFn: () => loadWorld(Date.now()),
    gcTime: 0,
  });
  const list = useMemo(
    () => readOrderList(rows, { console, shop }, Date.now(), zone, columns),
    [rows, console, shop, zone, columns],
  );
  const foreseen = useMemo(() => world && foreseeList(list.orders, world), [list, world]);
  const store = useMutation({
    mutationFn: () => ask('orders:import', { orders: list.orders, url: consoleUrl(console) }),
  });
  const dueNow = foreseen?.reduce((sum, one) => sum + one.dueNow, 0) ?? 0;
  const isForAll = foreseen?.some(({ isForEverybody }) => isForEverybody) ?? false;
  const headers = (rows[0] ?? []).map((label, i) => ({
    value: String(i),
    label: label || `${i + 1}`,
  }));
  return (
    <section className={classes.card}>
      <Title order={3} className={shared.sectionTitle}>
        {t('manager/reminders/orders/columns')}
      </Title>
      <div className={classes.grid}>
        {orderColumns.map((column) => (
          <Select
            key={column}
            clearable
            label={t(`manager/reminders/orders/column/${column}`)}
            placeholder={t('manager/reminders/orders/notThere')}
            data={headers}
            value={list.columns.has(column) ? String(list.columns.get(column)) : null}
            error={
              column === 'no' && !list.columns.has('no')
                ? t('manager/reminders/orders/needsNumber')
                : undefined
            }
            onChange={(value) => {
              const next = new Map(list.columns);
              if (value === null) next.delete(column);
              else next.set(column, Number(value));
              onColumns(next);
            }}
          />
        ))}
      </div>
      <Remarks remarks={list.remarks} />
      {foreseen ? (
        <div className={classes.preview} data-loud={isForAll || undefined}>
          <Text className={classes.big}>
            {t('manager/reminders/orders/found', { count: list.orders.length })}
          </Text>
          <Text>{t('manager/reminders/dueNow', { count: dueNow })}</Text>
          <ForeseenRules foreseen={foreseen} />
        </div>
      ) : (
        <Skeleton height={96} radius={10} />
      )}
      {isSure && (
        <Text role="alert" className={classes.failure}>
          {t('manager/reminders/forAll', { count: dueNow })}
        </Text>
      )}
      <Group gap={12}>
        <Button
          loading={store.isPending}
          color={isSure ? 'orange' : undefined}
          disabled={list.orders.length === 0 || !foreseen}
          onClick={() => (isForAll && !isSure ? setIsSure(true) : store.mutate())}
        >
          {t(isSure ? 'manager/reminders/orders/takeAnyway' : 'manager/reminders/orders/take')}
        </Button>
        <Button variant="default" onClick={props.onDone}>
          {t('manager/rules/cancel')}
        </Button>
      </Group>
      <div role="status" className={classes.status}>
        {store.data !== undefined && t('manager/reminders/orders/taken', { count: store.data })}
        {(store.error ?? error) &&
          t('manager/reminders/failed', { reason: (store.error ?? error)?.message })}
      </div>
    </section>
  );
}

function ForeseenRules({ foreseen }: { foreseen: ReturnType<typeof foreseeList> }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={classes.plain}>
      {foreseen.map(({ rule, matching, dueNow }) => (
        <li key={rule.id}>
          <span>{sayIn(rule.name, i18n.language) || rule.id}</span>
          <span>{t('manager/reminders/orders/ofRule', { matching, dueNow })}</span>
        </li>
      ))}
    </ul>
  );
}

function Remarks({ remarks }: { remarks: OrderList['remarks'] }) {
  const { t } = useTranslation();
  if (remarks.length === 0) return null;
  return (
    <ul className={classes.plain}>
      {remarks.slice(0, NAMED).map(({ row, code, text }) => (
        <li key={`${row}|${code}|${text}`}>
          {t(`manager/reminders/orders/remark/${code}`, { row, text })}
        </li>
      ))}
      {remarks.length > NAMED && (
        <li>{t('manager/reminders/orders/moreRemarks', { count: remarks.length - NAMED })}</li>
      )}
    </ul>
  );
}
