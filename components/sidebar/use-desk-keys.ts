import { useEffect, useRef } from 'react';
import { commandOf, isImeKey, isNextKey, pickOf, switchOf } from '@/utils/commands';

interface DeskKeys {
  onToggle(): void;
  onSearch(): void;
  onPick(index: number): void;
  /** The next message of a chain. */
  onNext(): void;
  onSwitch(what: 'language' | 'tone'): void;
  onEscape(): void;
}

/** The product's keys while the desk itself has the focus. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isImeKey(event) || event.defaultPrevented) return;
      const command = commandOf(event);
      const index = pickOf(event);
      const switched = switchOf(event);
      if (command === 'toggle-desk') latest.current.onToggle();
      else if (command === 'focus-search') latest.current.onSearch();
      else if (index !== null) latest.current.onPick(index);
      else if (isNextKey(event)) latest.current.onNext();
      else if (switched) latest.current.onSwitch(switched);
      else if (event.key === 'Escape' && !isInMenu(event.target)) latest.current.onEscape();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Escape closes an open menu first; it must not also leave the desk. */
function isInMenu(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="menu"], [aria-expanded="true"][aria-haspopup]') !== null
  );
}
