import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { noteCheck, settleHeld } from '@/utils/database/feeds';
import { listPacks, undoPack } from '@/utils/database/packs';
import type { HeldPack } from '@/utils/model/feed';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { type ImportProblem, ImportRefused } from '@/utils/packs/parsed';
import { listPlanRows } from '../packs/plan-rows';
import type { Planned } from '../packs/use-import';
import { backUpFirst, keepWhatCame } from '../safety/back-up-first';

export type HeldState =
  | { is: 'closed' }
  | { is: 'planning'; url: string }
  | ({ is: 'planned' | 'applying'; held: HeldPack } & Planned)
  | ({ is: 'applied'; undoId: number } & Planned)
  | { is: 'declined'; held: HeldPack }
  | { is: 'refused'; problem: ImportProblem }
  | { is: 'failed'; reason: string };

/** An update that waits for the manager, from the look at it to the decision and back. */
export function useHeld() {
  const { t } = useTranslation();
  const [state, setState] = useState<HeldState>({ is: 'closed' });

  const run = async (work: () => Promise<HeldState>) => {
    try {
      setState(await work());
    } catch (error) {
      setState(
        error instanceof ImportRefused
          ? { is: 'refused', problem: error.problem }
          : { is: 'failed', reason: error instanceof Error ? error.message : String(error) },
      );
    }
  };

  return {
    state,
    /** The library may have changed since it came: it is planned when somebody looks. */
    review(held: HeldPack) {
      setState({ is: 'planning', url: held.url });
      return run(async () => {
        const plan = await planFile('feed.sidedesk.json', held.text, Date.now());
        const [rows, packs] = await Promise.all([listPlanRows(plan), listPacks()]);
        const before = packs.find(({ id }) => id === plan.change.pack.id) ?? null;
        return { is: 'planned', held, plan, rows, before };
      });
    },
    apply(held: HeldPack, planned: Planned) {
      setState({ ...planned, is: 'applying', held });
      return run(async () => {
        await backUpFirst('update', t);
        const undoId = await applyPlan(planned.plan);
        await settleHeld(held, 'applied');
        await ask('library:changed', undefined);
        await keepWhatCame();
        return { ...planned, is: 'applied', undoId };
      });
    },
    undo(undoId: number) {
      return run(async () => {
        await undoPack(undoId);
        await ask('library:changed', undefined);
        return { is: 'closed' };
      });
    },
    decline(held: HeldPack) {
      return run(async () => {
        await settleHeld(held, 'declined');
        return { is: 'declined', held };
      });
    },
    /** Declined by mistake: it waits again. */
    bringBack(held: HeldPack) {
      return run(async () => {
        await noteCheck(held.url, {}, held);
        return { is: 'closed' };
      });
    },
    close: () => setState({ is: 'closed' }),
  };
}
