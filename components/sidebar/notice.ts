import type { InsertResult } from '@/utils/link';

/** What the agent is told about the last action. */
export interface Notice {
  tone: 'good' | 'bad';
  /** Key of the sentence, below the root of the locale files. */
  say: string;
  values?: Record<string, string | number>;
  /** A text that could not be inserted and may be copied instead. */
  copy?: string;
}

export function noticeOf(result: InsertResult, text: string): Notice {
  if (result.ok) return { tone: 'good', say: 'desk/inserted' };
  const notice: Notice = { tone: 'bad', say: `failure/${result.why}` };
  // Meant for another buyer, or on its way already: not to be pasted by hand.
  if (['conversation-changed', 'step-not-sent'].includes(result.why)) return notice;
  const copy = { ...notice, copy: text };
  return result.limit === undefined ? copy : { ...copy, values: { limit: result.limit } };
}
