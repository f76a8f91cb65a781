import { useEffect, useState } from 'react';
import { ask } from '@/components/ui/ask';
import { saveReply } from '@/utils/database/replies';
import { type Reply, replyContentSchema } from '@/utils/model/reply';
import { showItem } from '../route';
import {
  draftOf,
  dropDraft,
  keepDraft,
  newDraft,
  problemsOf,
  type ReplyDraft,
  readDraft,
  stampVariants,
} from './draft';

interface Asked {
  id: string;
  copy: boolean;
  stored: Reply | null;
  /** Path of the category, as a person reads it. */
  category: string;
}

/** `kept`: there is something that is not saved; `refused`: it is not whole enough to be. */
type State = 'same' | 'kept' | 'refused' | { failed: string };

/** A reply being written: every change is kept at once, nothing is lost with the page. */
export function useReplyDraft({ id, copy, stored, category }: Asked, locale: string) {
  const key = `${id}${copy ? ' copy' : ''}`;
  const fresh = () => (stored ? draftOf(stored, category, copy) : newDraft());
  const [draft, setDraft] = useState<ReplyDraft>(() => readDraft(key) ?? fresh());
  const [state, setState] = useState<State>(() => (readDraft(key) ? 'kept' : 'same'));

  const isKept = state !== 'same';
  useEffect(() => {
    if (isKept) keepDraft(key, draft);
  }, [key, draft, isKept]);

  return {
    draft,
    state,
    problems: problemsOf(draft),
    change(change: Partial<ReplyDraft>) {
      setDraft((now) => ({ ...now, ...change }));
      setState((now) => (now === 'refused' ? now : 'kept'));
    },
    async save() {
      const stamped = stampVariants(draft, copy ? null : stored, Date.now());
      const whole = replyContentSchema.safeParse(stamped);
      if (!whole.success) {
        setState('refused');
        return;
      }
      try {
        const row = await saveReply(whole.data, locale, Date.now());
        dropDraft(key);
        showItem(row.id);
        await ask('library:changed', undefined);
      } catch (error) {
        setState({ failed: error instanceof Error ? error.message : String(error) });
      }
    },
    discard() {
      dropDraft(key);
      setDraft(fresh());
      setState('same');
    },
  };
}
