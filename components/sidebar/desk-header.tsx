import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconBell, IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { DeskLine } from '@/utils/dock/desk-end';
import { isOpen } from '@/utils/model/conversation';
import classes from './desk.module.css';
import { DeskMenu } from './desk-menu';
import type { OpenConversation } from './use-conversation';
import { isEmbedded } from './use-line';

interface Props {
  line: DeskLine;
  open: OpenConversation | null;
  showsReminders: boolean;
  onToggleReminders(): void;
}

/** Who is being served, on which console, and the desk's own buttons. */
export const DeskHeader = memo(function DeskHeader({
  line,
  open,
  showsReminders,
  onToggleReminders,
}: Props) {
  const { t } = useTranslation();
  const snapshot = open?.snapshot ?? null;
  const { data: due } = useQuery({
    queryKey: ['reminders', 'due'],
    queryFn: () => ask('reminder:list', { states: ['fired'] }),
  });
  const place = snapshot?.console ?? open?.page?.console ?? 'generic';
  const isIdle = snapshot !== null && !isOpen(snapshot);
  return (
    <header className={classes.header}>
      {showsReminders ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('desk/back')}
          onClick={onToggleReminders}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
      ) : null}
      <div className={classes.who}>
        <div className={classes.name}>
          {showsReminders ? t('reminder/title') : snapshot?.buyerName || t('name')}
        </div>
        {!showsReminders && (
          <div className={classes.where}>
            {t([`consoles/${place}`, place])}
            {isIdle ? ` · ${t('desk/noConversation')}` : ''}
          </div>
        )}
      </div>
      {!showsReminders && (
        <Indicator
          label={due?.length || 0}
          size={15}
          offset={5}
          color="orange"
          disabled={!due?.length}
          styles={{ indicator: { fontSize: 10, padding: '0 4px', pointerEvents: 'none' } }}
        >
          <Tooltip label={t('reminder/title')} openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('reminder/title')}
              onClick={onToggleReminders}
            >
              <IconBell size={18} />
            </ActionIcon>
          </Tooltip>
        </Indicator>
      )}
      <DeskMenu line={line} dock={open?.dock} />
      {isEmbedded && (
        <Tooltip label={t('menu/collapse')} openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('menu/collapse')}
            onClick={() => line.ask({ do: 'close-desk' })}
          >
            <IconLayoutSidebarRightCollapse size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </header>
  );
});
