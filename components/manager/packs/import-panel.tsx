import { Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DropZone } from './drop-zone';
import { explainProblem } from './explain-problem';
import { Outcome } from './outcome';
import classes from './packs.module.css';
import { PlanView } from './plan-view';
import type { useImport } from './use-import';

/** The place of an import: where a file goes in, what it would do, what it did. */
export function ImportPanel({ work }: { work: ReturnType<typeof useImport> }) {
  const { t } = useTranslation();
  const { state } = work;
  const take = (file: File) => void work.read(file);
  switch (state.is) {
    case 'idle':
      return <DropZone onFile={take} />;
    case 'reading':
      return (
        <div className={classes.reading} role="status">
          <Loader size="sm" aria-hidden />
          <Text className={classes.long}>{t('manager/packs/reading', { name: state.name })}</Text>
        </div>
      );
    case 'planned':
    case 'applying':
      return (
        <PlanView
          planned={state}
          busy={state.is === 'applying'}
          onApply={() => void work.apply(state)}
          onCancel={work.close}
        />
      );
    case 'applied': {
      const { counts, change } = state.plan;
      const values = { name: change.pack.name, new: counts.new, changed: counts.changed };
      return (
        <Outcome good title={t('manager/packs/applied', values)} onClose={work.close}>
          <Button variant="default" onClick={() => void work.undo(state.undoId)}>
            {t('manager/packs/undo')}
          </Button>
        </Outcome>
      );
    }
    case 'undone':
      return <Outcome good title={t('manager/packs/undone')} onClose={work.close} />;
    case 'refused':
      return (
        <div className={classes.section}>
          <Outcome
            title={t('manager/packs/refused', { name: state.name })}
            text={explainProblem(state.problem, t)}
            onClose={work.close}
          />
          <DropZone onFile={take} />
        </div>
      );
    case 'failed':
      return <Outcome title={t('manager/packs/failed')} text={state.reason} onClose={work.close} />;
  }
}
