/**
 * Every key of the product in one table: the manifest, the content script, the desk, its help and
 * the manager all read it. At most four may be suggested to the browser, with Alt or Ctrl
 * (platform rule); the page handles the same keys where the browser bound none.
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

/** What the desk does with the chosen hit while it has the focus. */
const hitKeys = [
  { id: 'copy', code: 'KeyC' },
  { id: 'star', code: 'KeyS' },
] as const;
export type HitKey = (typeof hitKeys)[number]['id'];

/** In the desk: the chosen reply in another language, or another tone. */
const switchKeys = [
  { id: 'language', code: 'KeyL' },
  { id: 'tone', code: 'KeyT' },
] as const;

/** What is known of this buyer, and the case about their order; in the console and in the desk. */
const panelKeys = [
  { id: 'case', code: 'KeyO' },
  { id: 'contact', code: 'KeyB' },
  { id: 'playbook', code: 'KeyP' },
] as const;
export type PanelKey = (typeof panelKeys)[number]['id'];

/** The next message of a chain, in the console and in the desk. */
const NEXT = 'KeyN';

/** Where a key works. */
export type KeyPlace = 'everywhere' | 'box' | 'desk';

export interface KeyLine {
  /** Words in the locales below `keys/does`. */
  id: string;
  place: KeyPlace;
  /** As printed; several alternatives are several entries. `triggers` = those of the settings. */
  keys: string[];
  /** The command the browser may have bound to another key. */
  command?: DeskCommand['id'];
}

/** What is told to people, in this order. */
export const keyLines: KeyLine[] = [
  ...deskCommands.map(
    ({ id, suggested }): KeyLine => ({ id, place: 'everywhere', keys: [suggested], command: id }),
  ),
  { id: 'pick', place: 'everywhere', keys: ['Alt+1 … 9'] },
  { id: 'next', place: 'everywhere', keys: ['Alt+N'] },
  { id: 'case', place: 'everywhere', keys: ['Alt+O'] },
  { id: 'contact', place: 'everywhere', keys: ['Alt+B'] },
  { id: 'trigger', place: 'box', keys: ['triggers'] },
  { id: 'expand', place: 'box', keys: ['Space'] },
  { id: 'inline', place: 'box', keys: ['Enter', 'Tab'] },
  { id: 'close', place: 'box', keys: ['Esc'] },
  { id: 'choose', place: 'desk', keys: ['↑', '↓'] },
  { id: 'insert', place: 'desk', keys: ['Enter'] },
  { id: 'copy', place: 'desk', keys: ['Alt+C'] },
  { id: 'star', place: 'desk', keys: ['Alt+S'] },
  { id: 'language', place: 'desk', keys: ['Alt+L'] },
  { id: 'tone', place: 'desk', keys: ['Alt+T'] },
  { id: 'playbook', place: 'desk', keys: ['Alt+P'] },
  { id: 'actions', place: 'desk', keys: ['>'] },
  { id: 'help', place: 'desk', keys: ['?'] },
  { id: 'back', place: 'desk', keys: ['Esc'] },
];

/** The combinations the product takes for itself, in the notation of `utils/keys`. */
export const ownCombinations: string[] = [
  ...[...deskCommands, ...hitKeys, ...switchKeys, ...panelKeys].map(({ code }) => `Alt+${code}`),
  `Alt+${NEXT}`,
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((digit) => [`Alt+Digit${digit}`, `Alt+Numpad${digit}`]),
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

/** What a key press asks of the chosen hit, or null. */
export function hitKeyOf(event: Keys): HitKey | null {
  if (!isAltOnly(event)) return null;
  return hitKeys.find((key) => key.code === event.code)?.id ?? null;
}

/** Alt+1…9 → 0…8; null for anything else. */
export function pickOf(event: Keys): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return isAltOnly(event) && digit ? Number(digit) - 1 : null;
}

/** The panel a key press asks for, or null. */
export function panelKeyOf(event: Keys): PanelKey | null {
  if (!isAltOnly(event)) return null;
  return panelKeys.find((key) => key.code === event.code)?.id ?? null;
}

/** Asks for the next message of a chain? */
export function isNextKey(event: Keys): boolean {
  return isAltOnly(event) && event.code === NEXT;
}

/** What a key press switches about the chosen reply, or null. */
export function switchOf(event: Keys): 'language' | 'tone' | null {
  if (!isAltOnly(event)) return null;
  return switchKeys.find((key) => key.code === event.code)?.id ?? null;
}

/**
 * A key that belongs to an input method: composing now, or the key that ended it
 * (browsers report 229 for those). Nothing of ours may fire on it.
 */
export function isImeKey(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}
