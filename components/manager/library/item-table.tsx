import { Checkbox } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Use } from '@/utils/database/usage';
import { type Column, columns, nextSort, type Sort } from './columns';
import classes from './table.module.css';
import { type TableActs, tableKey } from './table-keys';
import { TableRow } from './table-row';
import { useEdited } from './use-edited';
import type { ShownEntry } from './use-library';
import type { Selection } from './use-selection';
import { useWindow } from './use-window';

/** Height of one row, CSS px; `.row` in the style sheet fills it. */
const ROW = 40;

interface Props {
  rows: ShownEntry[];
  chosen: string | null;
  selection: Selection;
  sort: Sort;
  uses: ReadonlyMap<string, Use>;
  /** Rows can be moved: they stand in the order of their authors. */
  canMove: boolean;
  /** The row that is being dragged. */
  dragged: string | null;
  onDrag(id: string | null): void;
  onSort(sort: Sort): void;
  acts: TableActs;
}

/** The items as a table: one focus stop, keys for everything, only visible rows in the page. */
export function ItemTable(props: Props) {
  const { rows, chosen, selection, sort, uses, canMove, onSort, acts } = props;
  const { t, i18n } = useTranslation();
  // Making a format is dear: once for all rows, not once for each.
  const formats = useMemo(
    () => ({
      day: new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short' }),
      number: new Intl.NumberFormat(i18n.language),
    }),
    [i18n.language],
  );
  const box = useRef<HTMLDivElement>(null);
  const { first, end } = useWindow(box, rows.length, ROW);
  const at = rows.findIndex(({ entry }) => entry.id === chosen);
  const edited = useEdited(rows.slice(first, end));
  const isAll = selection.ids.size > 0 && selection.ids.size === rows.length;

  useEffect(() => {
    const element = box.current;
    if (!element || at < 0) return;
    if (at * ROW < element.scrollTop) element.scrollTop = at * ROW;
    // The head of the table covers the first row's height.
    const below = (at + 2) * ROW - element.clientHeight;
    if (below > element.scrollTop) element.scrollTop = below;
  }, [at]);

  return (
    <div
      ref={box}
      className={classes.table}
      role="grid"
      tabIndex={0}
      aria-label={t('manager/library/list')}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-activedescendant={at >= first && at < end ? `entry-${at}` : undefined}
      onClick={() => box.current?.focus({ preventScroll: true })}
      onKeyDown={(event) => tableKey(event, { rows, at, selection, canMove, acts })}
    >
      <div className={classes.head} role="row" aria-rowindex={1}>
        <span role="columnheader" className={classes.tick}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('manager/library/selectAll')}
            checked={isAll}
            indeterminate={selection.ids.size > 0 && !isAll}
            onChange={() => (isAll ? selection.clear() : selection.all())}
          />
        </span>
        {columns.map((column) => (
          <ColumnHead
            key={column}
            column={column}
            sort={sort}
            onSort={() => onSort(nextSort(sort, column))}
          />
        ))}
      </div>
      <div style={{ height: rows.length * ROW, position: 'relative' }} role="presentation">
        {rows.slice(first, end).map((row, i) => (
          <TableRow
            key={row.entry.id}
            row={row}
            index={first + i}
            top={(first + i) * ROW}
            isChosen={row.entry.id === chosen}
            isTicked={selection.ids.has(row.entry.id)}
            use={uses.get(row.entry.id)}
            formats={formats}
            canMove={canMove}
            isEdited={edited.has(row.entry.id)}
            dragged={props.dragged}
            onDrag={props.onDrag}
            onDrop={acts.drop}
            onChoose={acts.choose}
            onTick={selection.toggle}
            onExtend={(id) => selection.extendTo(id, chosen)}
          />
        ))}
      </div>
    </div>
  );
}

function ColumnHead({ column, sort, onSort }: { column: Column; sort: Sort; onSort(): void }) {
  const { t } = useTranslation();
  const isSorted = sort?.by === column;
  const Icon = sort?.down ? IconChevronDown : IconChevronUp;
  return (
    <span
      role="columnheader"
      className={classes.cell}
      data-column={column}
      aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={onSort}>
        {t(`manager/library/column/${column}`)}
        {isSorted && <Icon size={13} aria-hidden />}
      </button>
    </span>
  );
}
