import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { listPacks } from '@/utils/database/packs';
import { undoPack } from '@/utils/database/undo';
import type { InstalledPack } from '@/utils/model/pack';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { type ImportProblem, ImportRefused } from '@/utils/packs/parsed';
import type { ImportPlan } from '@/utils/packs/plan';
import { refuseTooLarge } from '@/utils/packs/read-file';
import { backUpFirst, keepWhatCame } from '../safety/back-up-first';
import { explainFailure } from './explain-failure';
import { listPlanRows, type PlanRows } from './plan-rows';

/** A plan with what its preview needs. `before` = the installed version, null for a first import. */
export interface Planned {
  plan: ImportPlan;
  rows: PlanRows;
  before: InstalledPack | null;
}

export type ImportState =
  | { is: 'idle' }
  | { is: 'reading'; name: string }
  | { is: 'refused'; name: string; problem: ImportProblem }
  | { is: 'failed'; reason: string }
  | ({ is: 'planned' } & Planned)
  | ({ is: 'applying' } & Planned)
  | { is: 'applied'; plan: ImportPlan; undoId: number }
  | { is: 'undone' };

/** One import from file to undo. Nothing is written before `apply()`. */
export function useImport() {
  const { t } = useTranslation();
  const [state, setState] = useState<ImportState>({ is: 'idle' });

  const read = useCallback(
    async (file: File) => {
      setState({ is: 'reading', name: file.name });
      try {
        // Before anything is read: a wrong file of gigabytes must not fill the memory.
        refuseTooLarge(file.size);
        await paint();
        const plan = await planFile(file.name, await file.text(), Date.now(), { size: file.size });
        const [rows, packs] = await Promise.all([listPlanRows(plan), listPacks()]);
        const before = packs.find((pack) => pack.id === plan.change.pack.id) ?? null;
        setState({ is: 'planned', plan, rows, before });
      } catch (error) {
        setState(
          error instanceof ImportRefused
            ? { is: 'refused', name: file.name, problem: error.problem }
            : { is: 'failed', reason: explainFailure(error, t) },
        );
      }
    },
    [t],
  );

  const apply = useCallback(
    async (planned: Planned) => {
      setState({ is: 'applying', ...planned });
      try {
        await paint();
        await backUpFirst('import', t);
        const undoId = await applyPlan(planned.plan);
        setState({ is: 'applied', plan: planned.plan, undoId });
        await ask('library:changed', undefined);
        await keepWhatCame();
      } catch (error) {
        setState({ is: 'failed', reason: explainFailure(error, t) });
      }
    },
    [t],
  );

  const undo = useCallback(
    async (id: number) => {
      try {
        await undoPack(id);
        setState({ is: 'undone' });
        await ask('library:changed', undefined);
      } catch (error) {
        setState({ is: 'failed', reason: explainFailure(error, t) });
      }
    },
    [t],
  );

  const close = useCallback(() => setState({ is: 'idle' }), []);
  return { state, read, apply, undo, close };
}

/** Longest wait for a picture: a page behind another tab paints none, ms. */
const PAINTED = 200;

/** Resolves after the browser has painted: parsing a large file blocks the page. */
function paint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAINTED);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
