import { useState } from 'react';
import { useStable } from '@/components/ui/use-stable';
import type { PanelKey } from '@/utils/commands';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { DeskPanel } from './desk-panel';
import type { Notice } from './notice';
import { useBuyerCard } from './use-buyer-card';

/** The open buyer's card, and the panels about their case and themselves. */
export function usePeople(
  conversation: ConversationSnapshot | null,
  panel: DeskPanel | null,
  setPanel: (panel: DeskPanel | null) => void,
  setNotice: (notice: Notice) => void,
) {
  const { card, openCase } = useBuyerCard(conversation);
  const [caseId, setCaseId] = useState<string | null>(null);
  const showCase = useStable(async () => {
    if (!conversation?.buyerKey) return;
    const id = await openCase();
    if (id === null) setNotice({ tone: 'bad', say: 'strip/notOpened' });
    else {
      setCaseId(id);
      setPanel('case');
    }
  });
  const showContact = useStable(() => {
    if (conversation?.buyerKey) setPanel('contact');
  });
  const show = useStable((wanted: PanelKey) => {
    if (wanted === 'playbook') setPanel(panel === 'playbook' ? null : 'playbook');
    else if (wanted === 'case') void showCase();
    else showContact();
  });
  return { card, caseId, setCaseId, showCase, showContact, show };
}
