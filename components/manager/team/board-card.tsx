import { Text } from '@mantine/core';
import IconClipboardList from '@tabler/icons-react/dist/esm/icons/IconClipboardList.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { listBoard } from '@/utils/database/team-board';
import { Card } from '../card';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { BoardLine } from './board-line';
import { PutUp } from './put-up';
import classes from './team.module.css';

/** Open items of all shifts: who has what, and what is free. */
export function BoardCard({ agent, device }: { agent: string; device: string }) {
  const { t } = useTranslation();
  const rows = useLiveQuery(listBoard, []);
  const agents = [
    ...new Set(rows?.flatMap(({ task }) => [task.from, task.holder?.agent ?? task.from])),
  ].sort();
  return (
    <Card
      title={t('team/board/title')}
      hint={t('team/board/hint')}
      actions={<PutUp rows={rows ?? []} />}
    >
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
      <Text className={shared.quiet}>{t('team/board/caseHint')}</Text>
    </Card>
  );
}
