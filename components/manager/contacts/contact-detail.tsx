import { Group, Skeleton, Title } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { BuyerHistoryView } from '@/components/people/buyer-history';
import { ContactFields } from '@/components/people/contact-fields';
import { ForgetBuyer } from '@/components/people/forget-buyer';
import { TeamNotesView } from '@/components/people/team-notes';
import { ask } from '@/components/ui/ask';
import { readBuyerFacts } from '@/utils/database/buyer-facts';
import { readContact } from '@/utils/database/contacts';
import type { ContactLine } from '@/utils/database/list-contacts';
import { readTeamNotes } from '@/utils/database/team-notes';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import shared from '../manager.module.css';
import { placeName } from '../rules/place-name';
import { ExportBuyer } from './export-buyer';
import { MergeContact } from './merge-contact';

interface Props {
  /** `conversationKey()`. */
  id: string;
  lines: ContactLine[];
  onChanged(): void;
}

/** One buyer: what agents wrote, what happened, and the ways to take it along or to delete it. */
export function ContactDetail({ id, lines, onChanged }: Props) {
  const { t } = useTranslation();
  const data = useLiveQuery(async () => {
    const [contact, facts] = await Promise.all([readContact(id), readBuyerFacts([id])]);
    const team = await readTeamNotes([id, ...(contact?.former ?? [])]);
    return { contact, team, facts: facts.get(id) ?? unknownBuyer(id) };
  }, [id]);
  if (!data) return <Skeleton height={320} radius={12} />;
  const { contact, facts, team } = data;
  if (!contact) return <p className={shared.quiet}>{t('manager/contacts/gone')}</p>;
  const { console, shop, url, buyerKey, name } = contact;
  const place = { console, shop, url, buyerKey, buyerName: name };
  return (
    <>
      <div>
        <Title order={3} fz={18} style={{ overflowWrap: 'anywhere' }}>
          {contact.remark || name || buyerKey}
        </Title>
        <p className={shared.quiet} style={{ margin: 0, overflowWrap: 'anywhere' }}>
          {[name, placeName(console, t), shop].filter(Boolean).join(' · ')}
        </p>
      </div>
      <ContactFields
        contact={contact}
        facts={facts}
        onChange={(change) => void ask('contact:change', { conversation: place, change })}
        onFacts={(change) => void ask('buyer:change', { conversation: place, change })}
      />
      {team && <TeamNotesView team={team} />}
      <BuyerHistoryView
        place={{ console, shop, buyerKey }}
        onCase={(caseId) => {
          window.location.hash = `#/cases/${encodeURIComponent(caseId)}`;
        }}
      />
      <Group gap={8}>
        <ExportBuyer contact={contact} />
        <MergeContact contact={contact} lines={lines} onMerged={onChanged} />
      </Group>
      <ForgetBuyer
        place={place}
        name={contact.remark || name || buyerKey}
        onForgotten={() => {
          window.location.hash = '#/contacts';
          onChanged();
        }}
      />
    </>
  );
}
