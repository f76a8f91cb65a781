import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '@/utils/library/answers';
import { lastWords } from '@/utils/library/last-words';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import classes from './desk.module.css';
import type { DeskPanel } from './desk-panel';
import { RemindMenu } from './remind-menu';
import own from './section-line.module.css';
import { tellHow, tellReason } from './tell-reason';

interface Props {
  answer: SearchAnswer;
  /** How many of its hits the list shows. */
  shown: number;
  snapshot: ConversationSnapshot | null;
  /** Null where the order card already offers it, or there is nobody to be reminded of. */
  onRemind: ((dueAt: number) => void) | null;
  onShow(panel: DeskPanel): void;
}

/** Says what the list below answers (a query, the buyer's words, or habit) and why. */
export const SectionLine = memo(function SectionLine(props: Props) {
  const { answer, shown, snapshot, onRemind, onShow } = props;
  const { t } = useTranslation();
  const { basis, hits, asked } = answer;
  const [best] = hits;
  const found = t('desk/found', { count: shown });
  const how = tellHow(best, t);
  const reason = basis === 'message' && best ? tellReason(best, t) : '';
  return (
    <>
      <div className={classes.section}>
        <span className={classes.asked} aria-live="polite">
          {basis === 'query' && (how ? t('desk/why/by', { found, how }) : found)}
          {basis === 'message' &&
            `${t('desk/forMessage')}：${asked ?? lastWords(snapshot).split('\n').at(-1)}`}
        </span>
        {onRemind && <RemindMenu onRemind={onRemind} onPick={() => onShow('remind')} />}
      </div>
      {reason && (
        <p className={own.reason} data-reason={best?.match}>
          {reason}
        </p>
      )}
    </>
  );
});
