import type { GateFinding } from '@/utils/model/finding';
import { splitText } from '@/utils/replies/gate/split-text';
import type { Draft } from './insert-queries';
import type { Stage } from './use-insert';

type Next = { is: 'draft'; draft: Draft } | { is: 'stage'; stage: Stage } | { is: 'find-other' };

/** What becomes of a held reply when a finding's fix is taken. */
export function applyFix({ fix, values }: GateFinding, stage: Stage): Next {
  const { draft, at } = stage;
  const text = stage.prepared.messages[at]?.text ?? '';
  const withTexts = (texts: string[]): Next => ({
    is: 'draft',
    draft: { ...draft, edited: { at, texts } },
  });
  switch (fix?.do) {
    case 'ask-values':
    case 'ask-prompts':
      return { is: 'stage', stage: { ...stage, is: 'asking' } };
    case 'refill':
      // Not a word that was meant for the buyer before.
      return { is: 'draft', draft: { id: draft.id, query: draft.query, values: {} } };
    case 'reword':
      return { is: 'draft', draft: { ...draft, variant: fix.variant, edited: undefined } };
    case 'split':
      return withTexts(splitText(text, Number(values.limit)));
    case 'replace':
      return withTexts([text.slice(0, fix.start) + fix.text + text.slice(fix.end)]);
    case 'edit':
      return {
        is: 'stage',
        stage: { ...stage, is: 'editing', select: { start: fix.start, end: fix.end } },
      };
    default:
      return { is: 'find-other' };
  }
}
