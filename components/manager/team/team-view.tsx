import { Text, Title } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { readSeat } from '@/utils/database/team-state';
import shared from '../manager.module.css';
import { BoardCard } from './board-card';
import { ConflictsCard } from './conflicts-card';
import { InviteCard } from './invite-card';
import { JoinCard } from './join-card';
import { NotesCard } from './notes-card';
import { PublishCard } from './publish-card';
import { StatusCard } from './status-card';

/** The team this browser is in: how it stands with it, what is shared, and the hand-over board. */
export function TeamView() {
  const { t } = useTranslation();
  const seat = useLiveQuery(async () => ({ is: await readSeat() }), []);
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <div>
          <Title order={2} className={shared.pageTitle}>
            {t('manager/tabs/team')}
          </Title>
          <Text className={shared.quiet}>{t('team/hint')}</Text>
        </div>
        {seat && !seat.is && <JoinCard />}
        {seat?.is && (
          <>
            <StatusCard seat={seat.is} />
            <ConflictsCard />
            {seat.is.library && <PublishCard />}
            <BoardCard agent={seat.is.agent} device={seat.is.device} />
            <NotesCard isManager={seat.is.library !== undefined} />
            {seat.is.library && <InviteCard seat={seat.is} />}
          </>
        )}
      </div>
    </div>
  );
}
