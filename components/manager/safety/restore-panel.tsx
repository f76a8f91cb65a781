import { Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatClock } from '@/components/reminders/format-moment';
import { Outcome } from '../packs/outcome';
import { RestorePreviewView } from './restore-preview';
import classes from './safety.module.css';
import type { useRestore } from './use-restore';

/** Where a restore stands: what it would do, what it did, and the way back. */
export function RestorePanel({ work }: { work: ReturnType<typeof useRestore> }) {
  const { t, i18n } = useTranslation();
  const { state } = work;
  switch (state.is) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <div className={classes.reading} role="status">
          <Loader size="sm" aria-hidden />
          <Text>{t('safety/preview/reading')}</Text>
        </div>
      );
    case 'previewed':
    case 'restoring':
      return (
        <RestorePreviewView
          preview={state.preview}
          busy={state.is === 'restoring'}
          onApply={() => void work.apply(state.id, state.preview)}
          onCancel={work.close}
        />
      );
    case 'restored': {
      const when = formatClock(state.createdAt, Date.now(), i18n.language);
      return (
        <Outcome good title={t('safety/restored', { when })} onClose={work.close}>
          <Button variant="default" onClick={() => void work.undo(state.before)}>
            {t('safety/undo')}
          </Button>
        </Outcome>
      );
    }
    case 'undone':
      return <Outcome good title={t('safety/undone')} onClose={work.close} />;
    case 'refused':
      return (
        <Outcome
          title={t('safety/refused')}
          text={t(`backup/refused/${state.code}`, state.values)}
          onClose={work.close}
        />
      );
    case 'failed':
      return <Outcome title={t('safety/failed')} text={state.reason} onClose={work.close} />;
  }
}
