import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';
import type { Notice } from './notice';

/** What became of the last action, read out by screen readers. */
export function NoticeLine({
  notice,
  onCopy,
}: {
  notice: Notice | null;
  onCopy(text: string): void;
}) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {notice && (
        <div className={classes.notice} data-tone={notice.tone}>
          {notice.tone === 'good' ? (
            <IconCheck size={16} aria-hidden style={{ flex: 'none' }} />
          ) : (
            <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none' }} />
          )}
          <span style={{ flex: 1 }}>{t(notice.say, notice.values ?? {})}</span>
          {notice.copy !== undefined && (
            <Button size="compact-xs" variant="default" onClick={() => onCopy(notice.copy ?? '')}>
              {t('desk/copy')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
