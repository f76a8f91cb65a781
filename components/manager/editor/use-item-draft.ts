import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveItem, type WrittenItem } from '@/utils/library/save-item';
import { showItem } from '../route';
import { useDoer } from '../undo';
import { dropDraft, keepDraft, readKept } from './draft-store';

interface Kind<D> {
  /** What the draft is kept under. */
  key: string;
  fresh(): D;
  /** A kept draft; null where it is none of this kind. */
  revive(kept: unknown): D | null;
  /** The item to write; null while something is missing. */
  finish(draft: D): WrittenItem | null;
}

/** `kept`: there is something that is not saved; `refused`: it is not whole enough to be. */
export type DraftState = 'same' | 'kept' | 'refused';

/** An item being written: every change is kept at once, nothing is lost with the page. */
export function useItemDraft<D extends object>({ key, fresh, revive, finish }: Kind<D>) {
  const { t, i18n } = useTranslation();
  const perform = useDoer();
  const [kept] = useState(() => revive(readKept(key)));
  const [draft, setDraft] = useState<D>(() => kept ?? fresh());
  const [state, setState] = useState<DraftState>(kept ? 'kept' : 'same');

  const isKept = state !== 'same';
  useEffect(() => {
    if (isKept) keepDraft(key, draft);
  }, [key, draft, isKept]);

  return {
    draft,
    state,
    change(change: Partial<D> | ((now: D) => Partial<D>)) {
      setDraft((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }));
      setState((now) => (now === 'refused' ? now : 'kept'));
    },
    async save() {
      const whole = finish(draft);
      if (!whole) {
        setState('refused');
        return;
      }
      const isSaved = await perform(
        async () => (await saveItem(whole, i18n.language, Date.now())).edited,
        () => t('editor/saved', { title: whole.title }),
      );
      if (!isSaved) return;
      dropDraft(key);
      showItem(whole.id);
    },
    discard() {
      dropDraft(key);
      setDraft(fresh());
      setState('same');
    },
  };
}
