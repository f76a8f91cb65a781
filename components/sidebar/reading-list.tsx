import { IconCheck, IconLink, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Reading, type ReadingWay, readingParts } from '@/utils/consoles/describe-reading';
import classes from './reading-list.module.css';

const icons = { page: IconCheck, address: IconLink, no: IconMinus } satisfies Record<
  ReadingWay,
  unknown
>;

/** What is read on a console, one line with a tick each, and how sure that is. */
export function ReadingList({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes.list}>
        {readingParts.map((part) => {
          const way = reading[part];
          const Icon = icons[way];
          return (
            <li key={part} data-way={way}>
              <Icon size={14} stroke={2.2} aria-hidden />
              <span>{t(`reading/part/${part}`)}</span>
              <span className={classes.way}>{t(`reading/way/${wordFor(part, way)}`)}</span>
            </li>
          );
        })}
      </ul>
      <p className={classes.evidence}>{t(`reading/evidence/${reading.evidence}`)}</p>
    </>
  );
}

/** A box that is not known is no loss: the agent shows it by a click. */
function wordFor(part: keyof Reading, way: ReadingWay): string {
  if (part === 'type') return way === 'no' ? 'click' : 'found';
  return way;
}
