import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type ColumnField,
  type ColumnMapping,
  columnFields,
  type TableToMap,
} from '@/utils/packs/formats/mapped-table';
import classes from './mapper.module.css';

/** Fields that several columns may fill; all others have one. */
const several: ColumnField[] = ['text', 'tags', 'aliases'];

/** The first rows of a table, above each column what it is. */
export function ColumnTable(props: {
  table: TableToMap;
  mapping: ColumnMapping;
  onColumns: (columns: ColumnMapping['columns']) => void;
}) {
  const { table, mapping } = props;
  const { t } = useTranslation();
  const fields = columnFields.map((value) => ({
    value: value as string,
    label: t(`manager/packs/column/${value}`),
  }));
  const data = [{ value: '', label: t('manager/packs/column/none') }, ...fields];
  const choose = (at: number, chosen: ColumnField | null) => {
    const isOne = chosen !== null && !several.includes(chosen);
    props.onColumns(
      mapping.columns.map((field, i) =>
        i === at ? chosen : isOne && field === chosen ? null : field,
      ),
    );
  };
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {mapping.columns.map((field, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name
              <th key={at} data-taken={field !== null || undefined}>
                <NativeSelect
                  size="xs"
                  aria-label={t('manager/packs/mapper/column', {
                    column: at + 1,
                    title: table.header[at] ?? '',
                  })}
                  data={data}
                  value={field ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    choose(at, columnFields.find((one) => one === value) ?? null)
                  }
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr data-header={mapping.hasHeader || undefined}>
            <Cells row={table.header} mapping={mapping} />
          </tr>
          {table.sample.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
            <tr key={i}>
              <Cells row={row} mapping={mapping} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ row, mapping }: { row: string[]; mapping: ColumnMapping }) {
  return mapping.columns.map((field, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name
    <td key={at} data-taken={field !== null || undefined}>
      <span className={classes.cell}>{row[at]}</span>
    </td>
  ));
}
