import { Button, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import type { AppliedPack } from '@/utils/database/undo';
import classes from './packs.module.css';

/**
 * The imports done last, newest first. Only the newest one of each pack can be taken back:
 * an older one would bring back rows that later imports have replaced.
 */
export function AppliedList(props: { applied: AppliedPack[]; onUndo: (id: number) => void }) {
  const { t, i18n } = useTranslation();
  const newest = new Map<string, number>();
  for (const one of props.applied) if (!newest.has(one.packId)) newest.set(one.packId, one.id);
  return (
    <ul className={classes.applied}>
      {props.applied.map((one) => {
        // What is not of a pack stands for itself.
        const blocked = one.packId !== '' && newest.get(one.packId) !== one.id;
        return (
          <li key={one.id}>
            <span className={classes.appliedName} title={one.packName}>
              {one.packName}
            </span>
            <span className={classes.note}>{t('manager/packs/historyLine', { ...one })}</span>
            <time className={classes.note} dateTime={new Date(one.at).toISOString()}>
              {formatMoment(one.at, Date.now(), i18n.language)}
            </time>
            <Tooltip label={t('manager/packs/blocked/later')} disabled={!blocked}>
              <Button
                variant="default"
                size="xs"
                data-disabled={blocked || undefined}
                aria-disabled={blocked}
                onClick={() => !blocked && props.onUndo(one.id)}
              >
                {t('manager/packs/undoShort')}
              </Button>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
