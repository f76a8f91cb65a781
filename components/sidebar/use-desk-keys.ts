import { useEffect, useRef } from 'react';
import { useWelcome } from '@/components/ui/welcome';
import {
  commandOf,
  type HitKey,
  hitKeyOf,
  isImeKey,
  isNextKey,
  type PanelKey,
  panelKeyOf,
  pickOf,
  switchOf,
} from '@/utils/commands';
import { combinationOf } from '@/utils/keys/combination';
import { itemsByKey } from '@/utils/keys/reply-keys';

interface DeskKeys {
  onToggle(): void;
  onSearch(): void;
  onPick(index: number): void;
  /** The agent's own combination for an item. */
  onItem(id: string): void;
  onHit(what: HitKey): void;
  onHelp(): void;
  /** A letter typed outside any field: it belongs into the search. */
  onType(): void;
  /** The next message of a chain. */
  onNext(): void;
  /** The case about this order, what is known of this buyer, or their playbook. */
  onPanel(panel: PanelKey): void;
  onSwitch(what: 'language' | 'tone'): void;
  onEscape(): void;
}

/** The product's keys while the desk itself has the focus. */
export function useDeskKeys(keys: DeskKeys): void {
  const { replyKeys } = useWelcome().settings;
  const latest = useRef({ keys, replyKeys });
  latest.current = { keys, replyKeys };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isImeKey(event) || event.defaultPrevented) return;
      if (press(event, latest.current.keys, latest.current.replyKeys)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Does what a key press asks for; false = nothing of ours, or the key must still be typed. */
function press(event: KeyboardEvent, keys: DeskKeys, replyKeys: Record<string, string>): boolean {
  const command = commandOf(event);
  const index = pickOf(event);
  const hitKey = hitKeyOf(event);
  const switched = switchOf(event);
  const panel = panelKeyOf(event);
  const item = itemsByKey(replyKeys)[combinationOf(event)];
  // A modal dialog has all keys, even where a click outside took the focus out of it.
  const isElsewhere =
    isInside(event.target, '[role="menu"]') || document.querySelector('dialog[open]') !== null;
  if (command === 'toggle-desk') keys.onToggle();
  else if (command === 'focus-search') keys.onSearch();
  else if (isElsewhere) return false;
  else if (index !== null) keys.onPick(index);
  else if (hitKey) keys.onHit(hitKey);
  else if (isNextKey(event)) keys.onNext();
  else if (switched) keys.onSwitch(switched);
  else if (panel) event.repeat || keys.onPanel(panel);
  else if (item) event.repeat || keys.onItem(item);
  // Escape closes an open menu first; it must not also leave the desk.
  else if (event.key === 'Escape') {
    if (isInside(event.target, '[aria-expanded="true"][aria-haspopup]')) return false;
    keys.onEscape();
  } else if (isTyped(event) && !isInside(event.target, 'input, textarea, select')) {
    if (!/[?？]/.test(event.key)) {
      // The focus moves before the letter is typed: it lands in the search.
      keys.onType();
      return false;
    }
    keys.onHelp();
  } else return false;
  return true;
}

function isTyped({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
}

function isInside(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
