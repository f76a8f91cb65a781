import { ask } from '@/components/ui/ask';
import { useStable } from '@/components/ui/use-stable';
import type { DeskLine } from '@/utils/dock/desk-end';
import { PRACTICE } from '@/utils/model/tour';
import type { Offered } from '@/utils/reminders/offered';
import { AilingNote } from './ailing-note';
import { BuyerStrip } from './buyer-strip';
import { ChainBar } from './chain-bar';
import type { DeskPanel } from './desk-panel';
import { DraftPanel, TourCard } from './later-views';
import { Offer } from './offer';
import { OrderCard } from './order-card';
import { PageNote } from './page-note';
import { PlaybookLine } from './playbook-line';
import type { OpenConversation } from './use-conversation';
import type { useHitActs } from './use-hit-acts';
import type { useInsert } from './use-insert';
import { isEmbedded } from './use-line';
import type { usePeople } from './use-people';
import { usePlaybooks } from './use-playbooks';

interface Props {
  line: DeskLine;
  open: OpenConversation | null;
  /** What the agent types in the console's own box, '' when that is not looked at. */
  draft: string;
  /** Something typed has led to answers. */
  hasFound: boolean;
  offer: Offered | null;
  inserting: ReturnType<typeof useInsert>;
  acts: ReturnType<typeof useHitActs>;
  people: ReturnType<typeof usePeople>;
  onInsert(id: string): void;
  onShow(panel: DeskPanel): void;
}

/** What stands above the search: this page, this order, what is begun and what is due. */
export function DeskCards({
  line,
  open,
  draft,
  hasFound,
  offer,
  inserting,
  acts,
  people,
  onInsert,
  onShow,
}: Props) {
  const { chain, setChain, setNotice } = inserting;
  const snapshot = open?.snapshot ?? null;
  const playbooks = usePlaybooks(snapshot);
  const teach = useStable(() => onShow('teach'));
  const playbook = useStable(() => onShow('playbook'));
  const pick = useStable(() => onShow('remind'));
  return (
    <>
      {snapshot?.console === PRACTICE && (
        <TourCard snapshot={snapshot} hasFound={hasFound} inserted={inserting.inserted} />
      )}
      {snapshot?.buyerKey && (
        <BuyerStrip
          snapshot={snapshot}
          card={people.card}
          onCase={people.showCase}
          onContact={people.showContact}
        />
      )}
      {open?.ailing?.length ? (
        <AilingNote
          ailing={open.ailing}
          onLook={() => onShow('self-test')}
          onTeach={isEmbedded ? teach : null}
        />
      ) : (
        open && <PageNote open={open} onTeach={teach} />
      )}
      {snapshot?.buyerKey && (
        <OrderCard snapshot={snapshot} onCopy={acts.copy} onRemind={acts.remind} onPick={pick} />
      )}
      {chain && (
        <ChainBar chain={chain} onNext={() => void inserting.next()} onEnd={() => setChain(null)} />
      )}
      {offer && (
        <Offer
          offer={offer}
          onInsert={onInsert}
          onDone={() => void ask('reminder:settle', { id: offer.reminder.id, how: 'done' })}
        />
      )}
      {playbooks && <PlaybookLine playbooks={playbooks} onShow={playbook} />}
      {draft !== '' && (
        <DraftPanel
          line={line}
          draft={draft}
          console={snapshot?.console ?? 'generic'}
          onStale={() => setNotice({ tone: 'bad', say: 'wording/notMended' })}
        />
      )}
    </>
  );
}
