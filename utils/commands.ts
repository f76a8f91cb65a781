/**
 * Every key of the product in one table: the manifest, the content script, the desk and
 * the help page all read it. At most four may be suggested to the browser, with Alt or
 * Ctrl (platform rule); the page handles the same keys where the browser bound none.
 */
export interface DeskCommand {
  id: 'toggle-desk' | 'focus-search';
  /** Chrome's notation. */
  suggested: string;
  /** `KeyboardEvent.code`: the letter itself differs by layout and by Option on a Mac. */
  code: string;
}

export const deskCommands: DeskCommand[] = [
  { id: 'toggle-desk', suggested: 'Alt+K', code: 'KeyK' },
  { id: 'focus-search', suggested: 'Alt+J', code: 'KeyJ' },
];

type Keys = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code'>;

function isAltOnly(event: Keys): boolean {
  return event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

/** The command a key press asks for, or null. */
export function commandOf(event: Keys): DeskCommand['id'] | null {
  if (!isAltOnly(event)) return null;
  return deskCommands.find((command) => command.code === event.code)?.id ?? null;
}

/** Alt+1…9 → 0…8; null for anything else. */
export function pickOf(event: Keys): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return isAltOnly(event) && digit ? Number(digit) - 1 : null;
}

/** Alt+N: the next message of a chain, in the console and in the desk. */
export function isNextKey(event: Keys): boolean {
  return isAltOnly(event) && event.code === 'KeyN';
}

/** Alt+L and Alt+T in the desk: the reply in another language, or another tone. */
export function switchOf(event: Keys): 'language' | 'tone' | null {
  if (!isAltOnly(event)) return null;
  return event.code === 'KeyL' ? 'language' : event.code === 'KeyT' ? 'tone' : null;
}

/**
 * A key that belongs to an input method: composing now, or the key that ended it
 * (browsers report 229 for those). Nothing of ours may fire on it.
 */
export function isImeKey(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}
