import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconBell,
  IconBellOff,
  IconHourglass,
  IconLayoutSidebarRightCollapse,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import type { DeskLine } from '@/utils/dock/desk-end';
import { isOpen } from '@/utils/model/conversation-key';
import classes from './desk.module.css';
import { DeskMenu } from './desk-menu';
import type { DeskPanel } from './desk-panel';
import { TeamMark } from './team-mark';
import type { OpenConversation } from './use-conversation';
import { isEmbedded } from './use-line';
import { useWaiting } from './use-waiting';

const levelColors = { quiet: 'green', amber: 'orange', red: 'red' };

interface Props {
  line: DeskLine;
  open: OpenConversation | null;
  /** What is shown instead of the conversation; null = the conversation. */
  title: string | null;
  onShow(panel: DeskPanel | null): void;
}

/** Who is being served, on which console, and the desk's own buttons. */
export const DeskHeader = memo(function DeskHeader({ line, open, title, onShow }: Props) {
  const { t, i18n } = useTranslation();
  const snapshot = open?.snapshot ?? null;
  const { data: due } = useQuery({
    queryKey: ['reminders', 'due'],
    queryFn: () => ask('reminder:list', { states: ['fired'] }),
  });
  const waiting = useWaiting();
  const place = snapshot?.console ?? open?.page?.console ?? 'generic';
  const name = title ?? (snapshot?.buyerName || t('name'));
  const isIdle = snapshot !== null && !isOpen(snapshot);
  const { mutedUntil } = useWelcome().settings;
  const isMuted = mutedUntil > Date.now();
  const bell = isMuted
    ? t('desk/mutedUntil', { time: tellTime(mutedUntil, Date.now(), i18n.language) })
    : t('reminder/title');
  return (
    <header className={classes.header}>
      {title ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('desk/back')}
          onClick={() => onShow(null)}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
      ) : null}
      <div className={classes.who}>
        <h1 className={classes.name} title={name}>
          {name}
        </h1>
        {!title && (
          <div className={classes.where}>
            {t([`consoles/${place}`, open?.page?.label || place])}
            {isIdle ? ` · ${t('desk/noConversation')}` : ''}
          </div>
        )}
      </div>
      {!title && <TeamMark />}
      {!title && waiting?.length ? (
        <Indicator
          label={waiting.length}
          size={15}
          offset={5}
          color={levelColors[waiting[0]?.level ?? 'quiet']}
          styles={{ indicator: { fontSize: 10, padding: '0 4px', pointerEvents: 'none' } }}
        >
          <Tooltip label={t('waiting/title')} openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('waiting/title')}
              onClick={() => onShow('waiting')}
            >
              <IconHourglass size={18} />
            </ActionIcon>
          </Tooltip>
        </Indicator>
      ) : null}
      {!title && (
        <Indicator
          label={due?.length || 0}
          size={15}
          offset={5}
          color="orange"
          disabled={!due?.length}
          styles={{ indicator: { fontSize: 10, padding: '0 4px', pointerEvents: 'none' } }}
        >
          <Tooltip label={bell} openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('reminder/title')}
              onClick={() => onShow('reminders')}
            >
              {isMuted ? <IconBellOff size={18} /> : <IconBell size={18} />}
            </ActionIcon>
          </Tooltip>
        </Indicator>
      )}
      <DeskMenu line={line} dock={open?.dock} onShow={onShow} />
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
