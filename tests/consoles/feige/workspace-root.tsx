import { useEffect, useLayoutEffect, useReducer, useState } from 'react';
import { CONNECTING_FOR, firstUid } from '../shared/page-options.ts';
import { seedShop } from '../shared/seed.ts';
import { stepShop } from '../shared/shop-steps.ts';
import { seedBuyers } from './buyers.ts';
import { publishState } from './practice-bridge.ts';
import { Workspace } from './workspace.tsx';

/**
 * Owns the page's state; everything on screen hangs below one key, so that a remount replaces
 * every node and keeps the state. `ticking` moves the waiting times each second.
 */
export function WorkspaceRoot({ ticking }: { ticking: boolean }) {
  const [shop, step] = useReducer(stepShop, null, () => seedShop(seedBuyers, Date.now()));
  const [first] = useState(() => firstUid(shop, window.location.search));
  const [connected, setConnected] = useState(false);
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const [mountCount, setMountCount] = useState(0);
  const [, tick] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    const timer = setTimeout(() => {
      setConnected(true);
      if (first !== null) step({ type: 'opened', uid: first });
    }, CONNECTING_FOR);
    return () => clearTimeout(timer);
  }, [first]);

  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [ticking]);

  useLayoutEffect(() => {
    publishState({ shop, connected, drafts, step, remount: () => setMountCount((n) => n + 1) });
  });

  const draft = shop.openUid === null ? '' : (drafts[shop.openUid] ?? '');
  const changeDraft = (text: string) => {
    const { openUid } = shop;
    if (openUid !== null) setDrafts((before) => ({ ...before, [openUid]: text }));
  };
  const send = () => {
    if (draft.trim() === '') return;
    step({ type: 'sellerSaid', text: draft, at: Date.now() });
    changeDraft('');
  };

  return (
    <Workspace
      key={mountCount}
      shop={shop}
      connected={connected}
      draft={draft}
      now={Date.now()}
      onDraft={changeDraft}
      onSend={send}
      onOpen={(uid) => step({ type: 'opened', uid })}
    />
  );
}
