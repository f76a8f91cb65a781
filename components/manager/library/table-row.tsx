import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import IconMessage from '@tabler/icons-react/dist/esm/icons/IconMessage.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { type DragEvent, type MouseEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Highlight } from '@/components/ui/highlight';
import type { Use } from '@/utils/database/usage';
import classes from './table.module.css';
import type { ShownEntry } from './use-library';

interface Props {
  row: ShownEntry;
  index: number;
  top: number;
  isChosen: boolean;
  isTicked: boolean;
  /** It says something else than its pack brought. */
  isEdited: boolean;
  use: Use | undefined;
  formats: { day: Intl.DateTimeFormat; number: Intl.NumberFormat };
  canMove: boolean;
  dragged: string | null;
  onDrag(id: string | null): void;
  onDrop(id: string, target: string): void;
  onChoose(id: string): void;
  onTick(id: string): void;
  onExtend(id: string): void;
}

/** One item in the table. */
export const TableRow = memo(function TableRow({ row, index, isChosen, isTicked, ...rest }: Props) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const { entry, hit } = row;
  const Icon = entry.type === 'reply' ? IconMessage : IconFileText;
  const click = (event: MouseEvent) => {
    // Its own change ticks the row.
    if (event.target instanceof HTMLInputElement) return;
    if (event.shiftKey) rest.onExtend(entry.id);
    else if (event.ctrlKey || event.metaKey) rest.onTick(entry.id);
    else rest.onChoose(entry.id);
  };
  const over = (event: DragEvent) => {
    if (!rest.canMove || rest.dragged === null || rest.dragged === entry.id) return;
    event.preventDefault();
    setOver(true);
  };
  const cells = {
    code: entry.code,
    category: entry.categoryName,
    pack: entry.packName || t('manager/library/own'),
    language: entry.language,
    scope: entry.scope || t('editor/everywhere'),
    updated: rest.formats.day.format(entry.updatedAt),
    used: rest.use ? rest.formats.number.format(rest.use.count) : '–',
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid above owns the keys
    <div
      id={`entry-${index}`}
      className={classes.row}
      style={{ top: rest.top }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked || isChosen}
      data-chosen={isChosen || undefined}
      data-ticked={isTicked || undefined}
      data-over={isOver || undefined}
      draggable
      data-movable={rest.canMove || undefined}
      onClick={click}
      onDragStart={() => rest.onDrag(entry.id)}
      onDragEnd={() => rest.onDrag(null)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (rest.canMove && rest.dragged !== null) rest.onDrop(rest.dragged, entry.id);
      }}
    >
      <span role="gridcell" className={classes.tick}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('manager/library/selectOne', { title: entry.title })}
          checked={isTicked}
          onChange={() => rest.onTick(entry.id)}
        />
      </span>
      <span role="gridcell" className={classes.cell} data-column="title" title={entry.title}>
        <Icon
          className={classes.icon}
          size={16}
          stroke={1.6}
          aria-label={t(entry.type === 'reply' ? 'desk/reply' : 'desk/article')}
        />
        <span className={classes.title}>
          {hit ? <Highlight text={entry.title} ranges={hit.title} t={t} /> : entry.title}
        </span>
        {rest.isEdited && (
          <IconPencil
            className={classes.edited}
            size={14}
            stroke={1.8}
            role="img"
            aria-label={t('manager/library/editedHere')}
          >
            <title>{t('manager/library/editedHere')}</title>
          </IconPencil>
        )}
      </span>
      {Object.entries(cells).map(([column, text]) => (
        <span
          key={column}
          role="gridcell"
          className={classes.cell}
          data-column={column}
          title={text}
        >
          {text}
        </span>
      ))}
    </div>
  );
});
