import type { Box } from '@/utils/composer/box';
import { readBox } from '@/utils/composer/read-box';

/** Quiet time after the last key before the draft is looked at, ms. */
const PAUSE = 350;
/** Longer drafts are not checked: no chat takes them. UTF-16 units. */
const LONGEST = 10_000;

interface DraftWorld {
  findBox(): Box | null;
  isComposing(): boolean;
  /** Tells the desk in this page; nobody else hears of a draft. */
  tell(text: string): void;
}

/**
 * Shows the desk what the agent types in the console's own box, while that is switched on.
 * A box that is emptied by sending reports itself by no event: keys and clicks look again.
 */
export function watchDraft(world: DraftWorld, signal: AbortSignal): { turn(on: boolean): void } {
  let on = false;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (text: string) => {
    if (text === told) return;
    told = text;
    world.tell(text);
  };
  const look = () => {
    if (!on || world.isComposing()) return;
    const box = world.findBox();
    const text = box ? readBox(box) : '';
    tell(text.length > LONGEST || text.trim() === '' ? '' : text);
  };
  const lookSoon = () => {
    if (!on) return;
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };
  for (const name of ['input', 'keyup', 'click', 'focusin', 'compositionend']) {
    document.addEventListener(name, lookSoon, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    turn(now) {
      on = now;
      if (on) lookSoon();
      else tell('');
    },
  };
}
