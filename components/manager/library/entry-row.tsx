import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import IconMessage from '@tabler/icons-react/dist/esm/icons/IconMessage.mjs';
import { useTranslation } from 'react-i18next';
import { Highlight } from '@/components/ui/highlight';
import classes from './library.module.css';
import type { ShownEntry } from './use-library';

/** One line of the library list: title and code, below it where it belongs or what matched. */
export function EntryRow(props: {
  id: string;
  row: ShownEntry;
  top: number;
  place: number;
  of: number;
  chosen: boolean;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { entry, hit } = props.row;
  const Icon = entry.type === 'reply' ? IconMessage : IconFileText;
  const where = [entry.categoryName, entry.packName || t('manager/library/own')];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox above owns the keys
    // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant
    <div
      id={props.id}
      className={classes.row}
      style={{ top: props.top }}
      role="option"
      aria-selected={props.chosen}
      aria-posinset={props.place}
      aria-setsize={props.of}
      onClick={() => props.onChoose(entry.id)}
    >
      <Icon
        className={classes.rowIcon}
        size={18}
        stroke={1.6}
        aria-label={t(entry.type === 'reply' ? 'desk/reply' : 'desk/article')}
      />
      <span className={classes.rowTitle} title={entry.title}>
        {hit ? <Highlight text={entry.title} ranges={hit.title} t={t} /> : entry.title}
      </span>
      {entry.code && <span className={classes.rowCode}>{entry.code}</span>}
      <span className={classes.rowNote}>
        {hit?.snippet.text ? (
          <Highlight text={hit.snippet.text} ranges={hit.snippet.ranges} t={t} />
        ) : (
          where.filter(Boolean).join(' · ')
        )}
      </span>
    </div>
  );
}
