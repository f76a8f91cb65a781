import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '@/utils/playbooks/view-run';
import classes from './playbook.module.css';
import { PlaybookReplies } from './playbook-replies';

/** A step to come: its title, and opened, its replies as far as its order allows them. */
export function PlaybookLater({ step, onInsert }: { step: StepView; onInsert(id: string): void }) {
  const { t } = useTranslation();
  const isLocked = step.lockedBy.length > 0;
  return (
    <details className={classes.later}>
      <summary>
        {step.title}
        {isLocked && step.replies.length > 0 && (
          <IconLock size={13} className={classes.lockMark} aria-label={t('playbook/locked')} />
        )}
      </summary>
      {step.text && <p className={classes.text}>{step.text}</p>}
      <PlaybookReplies step={step} onInsert={onInsert} />
    </details>
  );
}
