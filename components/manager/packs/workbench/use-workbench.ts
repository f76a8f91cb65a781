import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@/utils/model/scope';
import type { Progress } from '@/utils/packs/workbench/calls';
import { openWorkbench, type Workbench } from './open-workbench';

/**
 * The workbench of a view: started with the first question, ended with the view.
 * `close()` ends what it does; the next question starts another one.
 */
export function useWorkbench(): { bench: Workbench; progress: Progress | null } {
  const { i18n } = useTranslation();
  const [progress, setProgress] = useState<Progress | null>(null);
  const open = useRef<Workbench | null>(null);
  const language = i18n.language as Language;
  const bench = useMemo<Workbench>(
    () => ({
      ask(name, data) {
        open.current ??= openWorkbench(language, setProgress);
        return open.current.ask(name, data);
      },
      close() {
        open.current?.close();
        open.current = null;
        setProgress(null);
      },
    }),
    [language],
  );
  useEffect(() => () => bench.close(), [bench]);
  return { bench, progress };
}
