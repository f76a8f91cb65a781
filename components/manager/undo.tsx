import { Button } from '@mantine/core';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { undoPack } from '@/utils/database/undo';
import { UndoRefused } from '@/utils/database/undo-check';
import { PlanOutdated } from '@/utils/database/write-rows';
import { Toast } from './toast';

/** Runs an edit of the library; what it did stays undoable, what went wrong is told. */
type Doer = (
  edit: () => Promise<{ undoId: number; count: number } | null>,
  /** The sentence for what was done. */
  say: (count: number) => string,
) => Promise<boolean>;

const UndoContext = createContext<Doer>(() => Promise.resolve(false));

/** Gives the function through which a view edits the library. */
export function useDoer(): Doer {
  return useContext(UndoContext);
}

interface Told {
  text: string;
  undoId: number | null;
}

/** Keeps what was edited here undoable: by the toast, and by Ctrl+Z outside of text fields. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toast, setToast] = useState<Told | null>(null);
  const done = useRef<number[]>([]);

  const perform = useCallback<Doer>(
    async (edit, say) => {
      try {
        const result = await edit();
        if (!result) {
          setToast({ text: t('manager/undo/nothing'), undoId: null });
          return true;
        }
        done.current.push(result.undoId);
        setToast({ text: say(result.count), undoId: result.undoId });
        tellOthers();
        return true;
      } catch (error) {
        const title = error instanceof PlanOutdated ? error.message : null;
        const reason = error instanceof Error ? error.message : String(error);
        const text =
          title === null
            ? t('manager/undo/failed', { reason })
            : t('manager/undo/outdated', { title });
        setToast({ text, undoId: null });
        return false;
      }
    },
    [t],
  );

  const undo = useCallback(async () => {
    const id = done.current.at(-1);
    if (id === undefined) return;
    try {
      const isBack = await undoPack(id);
      done.current.pop();
      setToast({ text: t(isBack ? 'manager/undo/undone' : 'manager/undo/gone'), undoId: null });
      tellOthers();
    } catch (error) {
      if (!(error instanceof UndoRefused)) throw error;
      const text =
        error.why === 'later'
          ? t('manager/packs/undoAfter', { by: error.by })
          : t('manager/packs/undoEdited', { count: error.keys.length });
      setToast({ text, undoId: null });
    }
  }, [t]);

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      if (!isUndo || isTextField(event.target) || done.current.length === 0) return;
      event.preventDefault();
      void undo();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [undo]);

  return (
    <UndoContext value={perform}>
      {children}
      <Toast onClose={() => setToast(null)}>
        {toast && (
          <>
            <span>{toast.text}</span>
            {toast.undoId !== null && (
              <Button size="compact-sm" variant="default" onClick={() => void undo()}>
                {t('editor/undo')}
              </Button>
            )}
          </>
        )}
      </Toast>
    </UndoContext>
  );
}

/** The search and open desks catch up; what was written is written without them too. */
function tellOthers(): void {
  ask('library:changed', undefined).catch((error: unknown) => {
    console.warn('[sidedesk] the desks were not told of an edit:', error);
  });
}

/** There, Ctrl+Z is the field's own. */
function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, input:not([type=checkbox]):not([type=radio]), [contenteditable]')
  );
}
