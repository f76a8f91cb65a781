import { SegmentedControl, Title } from '@mantine/core';
import IconMailOpened from '@tabler/icons-react/dist/esm/icons/IconMailOpened.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPacks } from '@/utils/database/packs';
import { listProposals } from '@/utils/database/proposals';
import type { Proposal } from '@/utils/model/proposal';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { ProposalCard } from './proposal-card';
import classes from './proposals.module.css';

const states: Proposal['state'][] = ['open', 'accepted', 'declined'];

/** What agents propose, the oldest first; the manager decides. */
export function ProposalsView() {
  const { t } = useTranslation();
  const [state, setState] = useState<Proposal['state']>('open');
  const data = useLiveQuery(async () => {
    const [rows, packs] = await Promise.all([listProposals(state), listPacks()]);
    return { state, rows, packs };
  }, [state]);
  const isReady = data?.state === state;
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <div className={classes.head}>
          <Title order={2} className={shared.pageTitle}>
            {t('manager/tabs/proposals')}
          </Title>
          <SegmentedControl
            size="xs"
            aria-label={t('manager/proposals/state')}
            value={state}
            onChange={(value) => setState(value as Proposal['state'])}
            data={states.map((value) => ({ value, label: t(`propose/state/${value}`) }))}
          />
        </div>
        {isReady && data.rows.length === 0 && (
          <EmptyState
            icon={<IconMailOpened size={28} stroke={1.4} />}
            title={t('manager/proposals/none')}
            hint={t('manager/proposals/noneHint')}
          />
        )}
        {isReady &&
          data.rows.map((row) => <ProposalCard key={row.id} proposal={row} packs={data.packs} />)}
      </div>
    </div>
  );
}
