import type { TFunction } from 'i18next';
import { UndoRefused } from '@/utils/database/undo-check';
import { PlanOutdated } from '@/utils/database/write-rows';
import { WorkbenchFailed } from './workbench/open-workbench';

/** The sentence for something that could not be written or taken back. */
export function explainFailure(error: unknown, t: TFunction): string {
  if (error instanceof UndoRefused) {
    return error.why === 'later'
      ? t('manager/packs/undoAfter', { by: error.by })
      : t('manager/packs/undoEdited', { count: error.keys.length });
  }
  if (error instanceof PlanOutdated) return t('manager/packs/outdated', { title: error.message });
  if (error instanceof WorkbenchFailed) {
    return t('manager/packs/workerFailed', { reason: error.message || error.name });
  }
  return error instanceof Error ? error.message || error.name : String(error);
}
