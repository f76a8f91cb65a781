import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './library.module.css';

/** What can be done with the ticked rows. */
export const bulkActs = ['move', 'tag', 'scope', 'expire', 'replace', 'pack', 'remove'] as const;
export type BulkAct = (typeof bulkActs)[number];

/** How many rows are ticked, and what can be done with them; takes the place of the count. */
export function BulkBar(props: { count: number; onAct(act: BulkAct): void; onClear(): void }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language).format(props.count);
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('manager/bulk/label')}>
      <CloseButton size="sm" aria-label={t('manager/bulk/clear')} onClick={props.onClear} />
      <span className={classes.bulkCount} aria-live="polite">
        {t('manager/bulk/selected', { number })}
      </span>
      {bulkActs.map((act) => (
        <Button
          key={act}
          size="compact-sm"
          variant="subtle"
          color={act === 'remove' ? 'red' : undefined}
          onClick={() => props.onAct(act)}
        >
          {t(`manager/bulk/${act}`)}
        </Button>
      ))}
    </div>
  );
}
