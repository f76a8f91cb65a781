import { ask } from '@/components/ui/ask';
import { usePolicy } from '@/components/ui/use-policy';
import { useWelcome } from '@/components/ui/welcome';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { DockSettings } from '@/utils/model/setting';
import type { ActionWorld, DeskAction } from './action';
import { actions } from './actions';
import { findActions } from './find-actions';
import { isEmbedded } from './use-line';

type Own =
  | 'settings'
  | 'locked'
  | 'dock'
  | 'now'
  | 'open'
  | 'change'
  | 'changeDock'
  | 'popOut'
  | 'close';

/** The actions that a text of the search names, and how to run one. */
export function useActions(
  text: string,
  line: DeskLine,
  dock: DockSettings | undefined,
  desk: Omit<ActionWorld, Own | 'isFavourite'>,
) {
  const { settings } = useWelcome();
  const { locked } = usePolicy();
  const world: ActionWorld = {
    ...desk,
    settings,
    locked,
    isFavourite: desk.hit !== null && settings.favourites.includes(desk.hit.id),
    dock: (isEmbedded && dock) || null,
    now: Date.now(),
    open: (view) => void ask('manager:open', { view }),
    change: (change) => void ask('settings:change', change),
    changeDock: (change) => void line.ask({ do: 'change-dock', change }),
    popOut: () => void ask('desk:popout', undefined),
    close: () => void line.ask({ do: 'close-desk' }),
  };
  const found = findActions(
    text,
    actions.filter(({ isOffered }) => isOffered(world)),
  );
  return { found, run: (action: DeskAction) => action.run(world) };
}
