import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '@/utils/library/answers';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import classes from './desk.module.css';
import { RemindMenu } from './remind-menu';
import { lastWords } from './use-search';

interface Props {
  answer: SearchAnswer;
  snapshot: ConversationSnapshot | null;
  /** Null where the order card already offers it, or there is nobody to be reminded of. */
  onRemind: ((dueAt: number) => void) | null;
}

/** Says what the list below answers: a query, the buyer's words, or habit. */
export function SectionLine({ answer, snapshot, onRemind }: Props) {
  const { t } = useTranslation();
  const { basis, hits } = answer;
  return (
    <div className={classes.section}>
      <span className={classes.asked} aria-live="polite">
        {basis === 'query' && t('desk/found', { count: hits.length })}
        {basis === 'message' &&
          `${t('desk/forMessage')}：${lastWords(snapshot).split('\n').at(-1)}`}
        {basis === 'recent' && hits.length > 0 && t('desk/recent')}
      </span>
      {onRemind && <RemindMenu onRemind={onRemind} />}
    </div>
  );
}
