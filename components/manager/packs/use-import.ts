import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { type ImportProblem, ImportRefused } from '@/utils/packs/parsed';
import type { Opened, PlanSource, PlanSummary, Progress } from '@/utils/packs/workbench/calls';
import { backUpFirst, keepWhatCame } from '../safety/back-up-first';
import { explainFailure } from './explain-failure';
import { type Workbench, WorkbenchClosed } from './workbench/open-workbench';
import { useWorkbench } from './workbench/use-workbench';

export type ToMap = Extract<Opened, { is: 'needs-mapping' }>;
type Files = Extract<PlanSource, { of: 'files' }>;

/** A plan on the screen, with what it was made of. */
export interface Planned {
  source: PlanSource;
  summary: PlanSummary;
}

export type ImportState =
  | { is: 'idle' }
  | { is: 'reading'; name: string }
  | { is: 'mapping'; source: Files; toMap: ToMap }
  | { is: 'refused'; source: PlanSource; name: string; problem: ImportProblem }
  | { is: 'failed'; what: 'import' | 'undo'; reason: string }
  | ({ is: 'planned' } & Planned)
  | ({ is: 'applying' } & Planned);

/** What was done last; an application with the way back. */
export type Done = { is: 'applied'; summary: PlanSummary; undoId: number } | { is: 'undone' };

export interface ImportWork {
  state: ImportState;
  done: Done | null;
  progress: Progress | null;
  bench: Workbench;
  /** Plans something; nothing is written. `name` is what the person sees meanwhile. */
  open: (source: PlanSource, name: string) => Promise<void>;
  apply: (planned: Planned) => Promise<void>;
  undo: (id: number) => Promise<void>;
  /** Ends whatever goes on; nothing is written. */
  close: () => void;
  forget: () => void;
}

/** The search and open desks catch up; what was written is written without them too. */
async function tellOthers(): Promise<void> {
  try {
    await ask('library:changed', undefined);
  } catch (error) {
    console.warn('[sidedesk] the desks were not told of an import:', error);
  }
}

/** One import from file to undo. Nothing is written before `apply()`. */
export function useImport(): ImportWork {
  const { t } = useTranslation();
  const { bench, progress } = useWorkbench();
  const [state, setState] = useState<ImportState>({ is: 'idle' });
  const [done, setDone] = useState<Done | null>(null);

  const fail = useCallback(
    (error: unknown, what: 'import' | 'undo' = 'import') => {
      // Somebody cancelled: that is no failure.
      if (error instanceof WorkbenchClosed) return;
      setState({ is: 'failed', what, reason: explainFailure(error, t) });
    },
    [t],
  );

  const open = useCallback(
    async (source: PlanSource, name: string) => {
      setState({ is: 'reading', name });
      setDone(null);
      try {
        const opened = await bench.ask('open', source);
        if (opened.is === 'planned') setState({ is: 'planned', source, summary: opened.summary });
        else if (opened.is === 'gone') {
          setState({ is: 'failed', what: 'import', reason: t('manager/packs/versionGone') });
        } else if (source.of === 'files') setState({ is: 'mapping', source, toMap: opened });
      } catch (error) {
        if (error instanceof ImportRefused) {
          setState({ is: 'refused', source, name, problem: error.problem });
        } else fail(error);
      }
    },
    [bench, fail, t],
  );

  const apply = useCallback(
    async (planned: Planned) => {
      setState({ ...planned, is: 'applying' });
      try {
        await backUpFirst('import', t);
        const undoId = await bench.ask('apply', undefined);
        await tellOthers();
        setDone({ is: 'applied', summary: planned.summary, undoId });
        setState({ is: 'idle' });
        // The plan's memory is given back; nobody looks at it any more.
        bench.close();
        await keepWhatCame();
      } catch (error) {
        fail(error);
        // In Firefox it goes on: what a full disk kept is taken back once there is room.
        if (!import.meta.env.FIREFOX) bench.close();
      }
    },
    [bench, fail, t],
  );

  const undo = useCallback(
    async (id: number) => {
      try {
        const isBack = await bench.ask('undo', { id });
        await tellOthers();
        if (isBack) setDone({ is: 'undone' });
        else setState({ is: 'failed', what: 'undo', reason: t('manager/packs/undoGone') });
      } catch (error) {
        fail(error, 'undo');
      }
    },
    [bench, fail, t],
  );

  const close = useCallback(() => {
    bench.close();
    setState({ is: 'idle' });
  }, [bench]);
  const forget = useCallback(() => setDone(null), []);
  return { state, done, progress, bench, open, apply, undo, close, forget };
}
