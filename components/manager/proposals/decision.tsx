import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { acceptProposal, declineProposal, ProposalRefused } from '@/utils/database/proposals';
import type { InstalledPack } from '@/utils/model/pack';
import { type Proposal, proposalRequestSchema } from '@/utils/model/proposal';
import { OWN } from '../library/entries';
import { useDoer } from '../undo';

interface Props {
  proposal: Proposal;
  packs: InstalledPack[];
  /** The manager's own wording; null = the agent's. */
  edited: Proposal['item'] | null;
  isEditing: boolean;
  onEdit(): void;
}

/** Accept (into one's own or a pack), edit first, or decline with a reason. */
export function Decision({ proposal, packs, edited, isEditing, onEdit }: Props) {
  const { t, i18n } = useTranslation();
  const perform = useDoer();
  const [place, setPlace] = useState(OWN);
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<ProposalRefused['why'] | null>(null);
  const isWhole = edited === null || proposalRequestSchema.shape.item.safeParse(edited).success;
  const { title } = edited ?? proposal.item;

  const accept = async () => {
    const to = {
      packId: place === OWN ? null : place,
      locale: i18n.language,
      ...(edited ? { item: edited } : {}),
    };
    const run = async () => {
      const undoId = await acceptProposal(proposal.id, to, Date.now());
      return { undoId, count: 1 };
    };
    await perform(
      () =>
        run().catch((error: unknown) => {
          if (error instanceof ProposalRefused) setRefused(error.why);
          throw error;
        }),
      () => t('manager/proposals/accepted', { title }),
    );
  };

  const decline = async () => {
    await declineProposal(proposal.id, reason.trim(), Date.now());
    ask('proposals:changed', undefined).catch((error: unknown) => {
      console.warn('[sidedesk] the desks were not told of a decision:', error);
    });
  };

  if (isDeclining) {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void decline();
        }}
      >
        <Group gap={8} align="flex-end">
          <TextInput
            flex={1}
            label={t('manager/proposals/reason')}
            autoFocus
            maxLength={1_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" color="red" variant="light">
            {t('manager/proposals/decline')}
          </Button>
          <Button variant="default" onClick={() => setDeclining(false)}>
            {t('manager/packs/cancel')}
          </Button>
        </Group>
      </form>
    );
  }
  return (
    <>
      <Group gap={8} align="flex-end">
        {!proposal.itemId && (
          <Select
            size="xs"
            w={200}
            label={t('manager/proposals/into')}
            allowDeselect={false}
            data={[
              { value: OWN, label: t('manager/library/own') },
              ...packs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={place}
            onChange={(value) => setPlace(value ?? OWN)}
          />
        )}
        <Button size="xs" disabled={!isWhole} onClick={() => void accept()}>
          {t(edited ? 'manager/proposals/acceptEdited' : 'manager/proposals/accept')}
        </Button>
        <Button size="xs" variant="default" onClick={onEdit}>
          {t(isEditing ? 'manager/proposals/show' : 'manager/proposals/edit')}
        </Button>
        <Button size="xs" variant="subtle" color="red" onClick={() => setDeclining(true)}>
          {t('manager/proposals/decline')}
        </Button>
      </Group>
      {refused && (
        <Text size="sm" c="red" role="alert">
          {t(`manager/proposals/refused/${refused}`)}
        </Text>
      )}
    </>
  );
}
