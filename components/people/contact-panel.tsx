import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { BuyerCard } from '@/utils/database/buyer-card';
import { blankContact } from '@/utils/model/blank-contact';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import { BuyerHistoryView } from './buyer-history';
import { ContactFields } from './contact-fields';
import { ForgetBuyer } from './forget-buyer';
import { IdentityLine } from './identity-line';
import classes from './people.module.css';
import { TeamNotesView } from './team-notes';

interface Props {
  card: BuyerCard | null;
  conversation: ConversationSnapshot | null;
  onForgotten(): void;
}

/** What is known of this buyer, to read and to write. */
export function ContactPanel({ card, conversation, onForgotten }: Props) {
  const { t } = useTranslation();
  if (!conversation?.buyerKey || !card) {
    return <p className={`${classes.panel} ${classes.quiet}`}>{t('reminder/noBuyer')}</p>;
  }
  const { console, shop, url, buyerKey, buyerName } = conversation;
  const place = { console, shop, url, buyerKey, buyerName };
  const key = conversationKey(place);
  const contact = card.contact ?? { ...blankContact(place), key, firstSeenAt: 0, seenAt: 0 };
  return (
    <div className={classes.panel}>
      <IdentityLine conversation={conversation} identifiedAt={contact.identifiedAt} />
      <ContactFields
        contact={contact}
        facts={card.facts}
        onChange={(change) => void ask('contact:change', { conversation: place, change })}
        onFacts={(change) => void ask('buyer:change', { conversation: place, change })}
      />
      {card.team && <TeamNotesView team={card.team} />}
      <BuyerHistoryView
        place={{ console, shop, buyerKey }}
        onCase={(id) => void ask('manager:open', { view: 'cases', id })}
      />
      <section className={classes.section}>
        <ForgetBuyer place={place} name={contact.remark || buyerName} onForgotten={onForgotten} />
      </section>
    </div>
  );
}
