import { Button } from '@mantine/core';
import { IconLock, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '@/utils/playbooks/view-run';
import classes from './playbook.module.css';

/** The replies of a step; locked ones say what has to come first (004-26, 001-06). */
export function PlaybookReplies({
  step,
  onInsert,
}: {
  step: StepView;
  onInsert(id: string): void;
}) {
  const { t } = useTranslation();
  if (step.replies.length === 0) return null;
  const isLocked = step.lockedBy.length > 0;
  return (
    <div className={classes.replies}>
      {isLocked && (
        <p className={classes.lock}>
          <IconLock size={13} aria-hidden />
          {t('playbook/first', { steps: step.lockedBy.join('、') })} {step.afterWhy}
        </p>
      )}
      {step.replies.map(({ id, label, wanted }) => (
        <Button
          key={wanted}
          size="compact-sm"
          variant="light"
          justify="flex-start"
          leftSection={<IconMessage size={14} aria-hidden />}
          disabled={isLocked || id === null}
          title={id === null ? t('playbook/noReply', { id: wanted }) : undefined}
          onClick={() => id !== null && onInsert(id)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
