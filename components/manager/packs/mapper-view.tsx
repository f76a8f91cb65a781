import { Button, Checkbox, Group, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnMapping } from '@/utils/packs/formats/mapped-table';
import { ColumnTable } from './column-table';
import classes from './mapper.module.css';
import type { ToMap } from './use-import';

/** Asks what the columns of an unknown table are; what is guessed is filled in. */
export function MapperView(props: {
  toMap: ToMap;
  onDone: (mapping: ColumnMapping) => void;
  onSheet: (sheet: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { table, name } = props.toMap;
  const [mapping, setMapping] = useState(props.toMap.mapping);
  const { sheet } = mapping;
  const hasText = mapping.columns.includes('text');
  const isAnswer = mapping.kind === 'article';
  const hasTitle = mapping.columns.includes('title');
  const missing = !hasText
    ? t('manager/packs/mapper/noText')
    : isAnswer && !hasTitle
      ? t('manager/packs/mapper/noTitle')
      : null;
  return (
    <section className={classes.mapper} aria-label={t('manager/packs/mapper/title')}>
      <div className={classes.head}>
        <Title order={3} className={classes.title}>
          {t('manager/packs/mapper/title')} · {name}
        </Title>
        <Text className={classes.quiet}>{t('manager/packs/mapper/hint')}</Text>
      </div>
      <Group className={classes.bar} gap={24}>
        <SegmentedControl
          aria-label={t('manager/packs/mapper/kind')}
          size="sm"
          value={mapping.kind}
          onChange={(kind) => setMapping({ ...mapping, kind: kind as ColumnMapping['kind'] })}
          data={[
            { value: 'reply', label: t('manager/packs/mapper/reply') },
            { value: 'article', label: t('manager/packs/mapper/article') },
          ]}
        />
        {table.sheets.length > 1 && (
          <Select
            aria-label={t('manager/packs/mapper/sheet')}
            size="sm"
            data={table.sheets}
            value={sheet ?? null}
            allowDeselect={false}
            onChange={(chosen) => chosen && chosen !== sheet && props.onSheet(chosen)}
          />
        )}
        <Checkbox
          label={t('manager/packs/mapper/header')}
          checked={mapping.hasHeader}
          onChange={({ currentTarget }) =>
            setMapping({ ...mapping, hasHeader: currentTarget.checked })
          }
        />
      </Group>
      <ColumnTable
        table={table}
        mapping={mapping}
        onColumns={(columns) => setMapping({ ...mapping, columns })}
      />
      <Group className={classes.foot} gap={12}>
        <Button disabled={missing !== null} onClick={() => props.onDone(mapping)}>
          {t('manager/packs/mapper/done')}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {t('manager/packs/cancel')}
        </Button>
        <Text className={classes.missing} role="status">
          {missing}
        </Text>
      </Group>
    </section>
  );
}
