import { Select } from '@mantine/core';
import IconClipboardList from '@tabler/icons-react/dist/esm/icons/IconClipboardList.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { useNews } from '@/components/ui/news';
import { listReminders } from '@/utils/database/reminders';
import { listBoard, postToTeam } from '@/utils/database/team-board';
import { Card } from '../card';
import { EmptyState } from '../empty-state';
import { BoardLine } from './board-line';
import classes from './team.module.css';

/** Open items of all shifts: who has what, and what is free. */
export function BoardCard({ agent, device }: { agent: string; device: string }) {
  const { t } = useTranslation();
  const rows = useLiveQuery(listBoard, []);
  const agents = [
    ...new Set(rows?.flatMap(({ task }) => [task.from, task.holder?.agent ?? task.from])),
  ].sort();
  return (
    <Card title={t('team/board/title')} hint={t('team/board/hint')} actions={<PutUp />}>
      {rows?.length === 0 && (
        <EmptyState
          icon={<IconClipboardList size={28} stroke={1.4} />}
          title={t('team/board/none')}
          hint={t('team/board/noneHint')}
        />
      )}
      {rows && rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map(({ id, task }) => (
            <BoardLine key={id} task={task} me={{ agent, device }} agents={agents} />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Chooses one of one's own open reminders for the board. */
function PutUp() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [turn, setTurn] = useState(0);
  // The background writes reminders too, and says so.
  useNews(useCallback(() => setTurn((before) => before + 1), []));
  const mine = useLiveQuery(() => listReminders(['waiting', 'fired']), [turn]) ?? [];
  const own = mine.filter(({ key }) => !key.startsWith('team:'));
  return (
    <Select
      size="xs"
      w={240}
      aria-label={t('team/board/putLabel')}
      placeholder={t('team/board/put')}
      value={null}
      disabled={own.length === 0}
      data={own.map(({ id, note, dueAt, conversation }) => ({
        value: id,
        label: `${note || conversation.buyerName || t('team/board/noNote')} · ${formatMoment(dueAt, now, i18n.language)}`,
      }))}
      onChange={(id) => id && void postToTeam({ do: 'put-up', reminderId: id }, Date.now())}
    />
  );
}
