import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { readItems } from '@/utils/database/edit-items';
import type { LibraryItem } from '@/utils/database/library';
import { type HealthFinding, textsOf } from '@/utils/health/finding';
import { mergeInto } from '@/utils/library/merge-into';
import { useDoer } from '../undo';
import classes from './health.module.css';
import { keepPair } from './kept-pairs';

interface Props {
  finding: HealthFinding;
  onKept(pairs: ReadonlySet<string>): void;
}

/** Two items that say nearly the same, side by side: one is kept, or both. */
export function DuplicatePair({ finding, onKept }: Props) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const perform = useDoer();
  const { id, other } = finding;
  const items = useLiveQuery(async () => readItems([id, other?.id ?? '']), [id, other?.id]);
  const [left, right] = items ?? [];
  if (items && (!left || !right)) return null;
  const keep = (kept: LibraryItem, gone: LibraryItem) =>
    void perform(
      () => mergeInto(kept, gone, Date.now()),
      () => t('manager/health/merged', { title: kept.title }),
    );
  return (
    <li data-tall style={{ minHeight: 180 }}>
      <div className={classes.pair}>
        {left && right && (
          <>
            <Side item={left} onKeep={() => keep(left, right)} />
            <Side item={right} onKeep={() => keep(right, left)} />
          </>
        )}
      </div>
      <div className={classes.acts}>
        <Button size="compact-sm" variant="subtle" onClick={() => onKept(keepPair(finding))}>
          {t('manager/health/keepBoth')}
        </Button>
        <span className={classes.what}>
          <p>
            {t('manager/health/reason/duplicates', {
              what: percent.format(Number(finding.what) / 100),
            })}
          </p>
        </span>
      </div>
    </li>
  );
}

function Side({ item, onKeep }: { item: LibraryItem; onKeep(): void }) {
  const { t } = useTranslation();
  return (
    <article className={classes.side}>
      <div className={classes.what}>
        <h3>
          <a href={`#/library/${encodeURIComponent(item.id)}`}>{item.title}</a>
        </h3>
      </div>
      <p>{textsOf(item).join('\n')}</p>
      <Button size="compact-sm" variant="light" onClick={onKeep}>
        {t('manager/health/keepThis')}
      </Button>
    </article>
  );
}
