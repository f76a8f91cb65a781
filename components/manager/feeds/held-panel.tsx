import { Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../packs/explain-problem';
import { Outcome } from '../packs/outcome';
import packs from '../packs/packs.module.css';
import { PlanView } from '../packs/plan-view';
import type { useHeld } from './use-held';

/** An update somebody looks at: what it would change, and what was decided. */
export function HeldPanel({ work }: { work: ReturnType<typeof useHeld> }) {
  const { t } = useTranslation();
  const { state } = work;
  switch (state.is) {
    case 'closed':
      return null;
    case 'planning':
      return (
        <div className={packs.reading} role="status">
          <Loader size="sm" aria-hidden />
          <Text>{t('feeds/planning')}</Text>
        </div>
      );
    case 'planned':
    case 'applying':
      return (
        <PlanView
          planned={state}
          busy={state.is === 'applying'}
          onApply={() => void work.apply(state.held, state)}
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
    case 'declined': {
      const { held } = state;
      return (
        <Outcome good title={t('feeds/declinedNow', { ...held })} onClose={work.close}>
          <Button variant="default" onClick={() => void work.bringBack(held)}>
            {t('feeds/undo')}
          </Button>
        </Outcome>
      );
    }
    case 'refused':
      return (
        <Outcome
          title={t('manager/packs/refused', { name: t('feeds/file') })}
          text={explainProblem(state.problem, t)}
          onClose={work.close}
        />
      );
    case 'failed':
      return <Outcome title={t('manager/packs/failed')} text={state.reason} onClose={work.close} />;
  }
}
