import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useStable } from '@/components/ui/use-stable';
import type { DeskPanel } from './desk-panel';

/** What is shown in place of the answers, and the item a proposal is about. */
export function usePanel() {
  const [panel, setPanel] = useState<DeskPanel | null>(null);
  const [about, setAbout] = useState<string | null>(null);
  const propose = useStable((id: string | null) => {
    setAbout(id);
    setPanel('propose');
  });
  // At once: whoever closes it goes on in what it covered, such as the search.
  const back = useStable(() => flushSync(() => setPanel(null)));
  return { panel, setPanel, back, about, propose };
}
