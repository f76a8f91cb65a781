import { useEffect } from 'react';
import { type LastImport, useReview } from '../feeds/use-review';
import shared from '../manager.module.css';
import { DoneToast } from './done-toast';
import { FormatChoice } from './format-choice';
import { MapperView } from './mapper-view';
import { PacksHome } from './packs-home';
import { PlanView } from './plan-view';
import { type Done, type ImportWork, useImport } from './use-import';

/** Knowledge packs: what is installed, bringing files in, taking an import back. */
export function PacksView() {
  const work = useImport();
  const { is } = work.state;
  const review = useReview((name, file) => {
    void work.open({ of: 'files', files: [{ name, file }] }, name);
  }, lastImport(work.done));
  useLeavingAsked(is === 'applying');
  const isWhole = is === 'mapping' || is === 'planned' || is === 'applying';
  return (
    <>
      {isWhole ? (
        <div className={shared.page}>
          <Work work={work} />
        </div>
      ) : (
        <PacksHome work={work} onReview={review} />
      )}
      <DoneToast work={work} />
    </>
  );
}

/** What somebody is in the middle of has the page for itself. */
function Work({ work }: { work: ImportWork }) {
  const { state } = work;
  if (state.is === 'mapping') {
    const { source, toMap } = state;
    return (
      <MapperView
        // Another sheet has other columns.
        key={toMap.table.signature + (toMap.mapping.sheet ?? '')}
        toMap={toMap}
        onDone={(mapping) => void work.open({ ...source, mapping }, toMap.name)}
        onSheet={(sheet) => void work.open({ ...source, as: 'table', sheet }, toMap.name)}
        onCancel={work.close}
      />
    );
  }
  if (state.is !== 'planned' && state.is !== 'applying') return null;
  const { source, summary } = state;
  const busy = state.is === 'applying';
  return (
    <PlanView
      bench={work.bench}
      summary={summary}
      busy={busy}
      onApply={() => void work.apply({ source, summary })}
      onCancel={work.close}
    >
      {source.of === 'files' && summary.source && (
        <FormatChoice
          source={summary.source}
          busy={busy}
          onFormat={(as) => {
            const { mapping: _, ...files } = source;
            void work.open({ ...files, as }, summary.pack.name);
          }}
        />
      )}
    </PlanView>
  );
}

function lastImport(done: Done | null): LastImport | null {
  return done?.is === 'applied' ? { is: done.is, pack: done.summary.pack } : done;
}

/** While something is written, the browser asks before it closes the page. */
function useLeavingAsked(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isBusy]);
}
