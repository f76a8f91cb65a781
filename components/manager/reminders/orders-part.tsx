import { Button, FileButton, Group, Select, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitions } from '@/utils/consoles/definitions';
import { placeOf } from '@/utils/reminders/data/console-markets';
import type { OrderColumn } from '@/utils/reminders/order-list/guess-columns';
import shared from '../manager.module.css';
import { explainFailure } from '../packs/explain-failure';
import { explainProblem } from '../packs/explain-problem';
import { placeName } from '../rules/place-name';
import { OrderListPreview } from './order-list-preview';
import classes from './parts.module.css';

/** Takes the order list that a console exports: what is in it, and what the rules would do. */
export function OrdersPart() {
  const { t } = useTranslation();
  const [console, setConsole] = useState<string>(definitions[0]?.id ?? '');
  const [shop, setShop] = useState('');
  const [columns, setColumns] = useState<Map<OrderColumn, number> | undefined>();
  const read = useMutation({
    mutationFn: async (file: File) => {
      const [{ readRows }, { ImportRefused }, bytes] = await Promise.all([
        import('@/utils/packs/read-rows'),
        import('@/utils/packs/parsed'),
        file.arrayBuffer(),
      ]);
      try {
        return { name: file.name, rows: await readRows(new Uint8Array(bytes)) };
      } catch (error) {
        if (error instanceof ImportRefused) throw new Error(explainProblem(error.problem, t));
        throw error;
      }
    },
    onSuccess: () => setColumns(undefined),
  });
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className={classes.stack}>
      <section className={classes.card}>
        <Title order={3} className={shared.sectionTitle}>
          {t('manager/reminders/orders/title')}
        </Title>
        <Text className={shared.quiet}>{t('manager/reminders/orders/hint')}</Text>
        <div className={classes.line}>
          <Select
            label={t('manager/reminders/filter/console')}
            allowDeselect={false}
            searchable
            data={definitions.map(({ id }) => ({ value: id, label: placeName(id, t) }))}
            value={console}
            onChange={(value) => value && setConsole(value)}
          />
          <TextInput
            label={t('manager/reminders/filter/shop')}
            description={undefined}
            maxLength={120}
            value={shop}
            onChange={({ currentTarget }) => setShop(currentTarget.value)}
          />
          <FileButton accept=".csv,.tsv,.txt,.xlsx" onChange={(file) => file && read.mutate(file)}>
            {(props) => (
              <Button {...props} loading={read.isPending}>
                {t('manager/reminders/orders/choose')}
              </Button>
            )}
          </FileButton>
        </div>
        <Group role="status" className={classes.status}>
          {read.error ? (
            <Text role="alert" className={classes.failure}>
              {explainFailure(read.error, t)}
            </Text>
          ) : (
            read.data?.name
          )}
        </Group>
      </section>
      {read.data && (
        <OrderListPreview
          key={read.data.name}
          rows={read.data.rows}
          place={{ console, shop: shop.trim() }}
          zone={placeOf(console, undefined, machine).zone}
          columns={columns}
          onColumns={setColumns}
          onDone={read.reset}
        />
      )}
    </div>
  );
}
