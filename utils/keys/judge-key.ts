import { type BrowserAct, type BrowserKey, browserKeys } from './browser-keys';
import { splitCombination } from './combination';
import { consoleKeys } from './console-keys';
import type { Platform } from './platform';

/** Why a combination cannot be a reply's key; the words are in the locales below `keys/refused`. */
export type KeyRefusal =
  | { why: 'bare' | 'editing' | 'ime' | 'system' | 'types' | 'dead' }
  | { why: 'browser'; act: BrowserAct }
  | { why: 'ours' }
  | { why: 'reply'; itemId: string };

/** What stops working with it; it may be chosen all the same. */
export type KeyWarning = { why: 'browser'; act: BrowserAct } | { why: 'console'; console: string };

export interface KeyVerdict {
  refused: KeyRefusal | null;
  warnings: KeyWarning[];
}

/** What else wants keys. */
export interface KeyWorld {
  platform: Platform;
  /** The product's own combinations, those the browser really bound among them. */
  ours: string[];
  /** Item id → combination. */
  replyKeys: Record<string, string>;
  /** Whose key it is to become. */
  itemId: string;
}

const EDITING =
  /^(?:Backspace|Delete|Insert|Enter|NumpadEnter|Tab|Space|Escape|Home|End|Page(?:Up|Down)|Arrow\w+|CapsLock|NumLock|ContextMenu|)$/;
/** Select all, copy, paste, cut, undo, redo, and bold, italic, underlined in rich boxes. */
const EDITING_LETTERS = /^Key[ACVXZYBIU]$/;
/** Moving and deleting in every text box of a Mac (Cocoa's key bindings). */
const MAC_EDITING = /^Key[ABDEFHKNOPTV]$/;
/** Option and one of these waits for the letter that gets the accent. */
const DEAD = /^(?:Key[EIUN]|Backquote)$/;

/**
 * Keys of input methods: Windows (中/英 Ctrl+Space, 全/半 Shift+Space, 中/英 punctuation Ctrl+.,
 * 简/繁 Ctrl+Shift+F, language Alt+Shift, Win+Space), Sogou and Baidu (Ctrl+, and Ctrl+Shift+…),
 * ibus and fcitx on Linux, Japanese Alt+`, macOS Ctrl+Space. From their settings, November 2026.
 */
const IME = new Set([
  'Ctrl+Space',
  'Shift+Space',
  'Alt+Space',
  'Meta+Space',
  'Ctrl+Shift+Space',
  'Ctrl+Alt+Space',
  'Ctrl+Period',
  'Ctrl+Comma',
  'Ctrl+Semicolon',
  'Ctrl+Shift+KeyF',
  'Ctrl+Shift+KeyB',
  'Ctrl+Shift+KeyE',
  'Ctrl+Shift+KeyM',
  'Ctrl+Shift+KeyS',
  'Ctrl+Shift+KeyU',
  'Ctrl+Backquote',
  'Alt+Backquote',
]);

/** May this combination insert a reply, and what does it cost? */
export function judgeKey(combination: string, world: KeyWorld): KeyVerdict {
  const refused = refusalOf(combination, world);
  if (refused) return { refused, warnings: [] };
  const warnings: KeyWarning[] = actsOn(combination, world.platform).map(({ act }) => ({
    why: 'browser',
    act,
  }));
  for (const [console, { keys }] of Object.entries(consoleKeys)) {
    if (keys.includes(combination)) warnings.push({ why: 'console', console });
  }
  return { refused: null, warnings };
}

function refusalOf(combination: string, world: KeyWorld): KeyRefusal | null {
  const { platform, ours, replyKeys, itemId } = world;
  const { held, code } = splitCombination(combination);
  const isMac = platform.system === 'mac';
  const only = (...names: string[]) =>
    held.size === names.length && names.every((n) => held.has(n));
  if (IME.has(combination) || (code === '' && held.has('Shift') && held.size > 1)) {
    return { why: 'ime' };
  }
  // Ctrl+Shift and a digit chooses an input method by its place in the list (Windows).
  if (only('Ctrl', 'Shift') && /^Digit\d$/.test(code)) return { why: 'ime' };
  if (EDITING.test(code)) return { why: 'editing' };
  if (!held.has('Ctrl') && !held.has('Alt') && !held.has('Meta')) return { why: 'bare' };
  const command = isMac ? 'Meta' : 'Ctrl';
  if (only(command) && EDITING_LETTERS.test(code)) return { why: 'editing' };
  // Redo and paste without format.
  if (only(command, 'Shift') && /^Key[ZV]$/.test(code)) return { why: 'editing' };
  if (isMac && only('Ctrl') && MAC_EDITING.test(code)) return { why: 'editing' };
  if (!isMac && held.has('Meta')) return { why: 'system' };
  // AltGr is Ctrl+Alt: it types €, @ and { on many keyboards.
  if (!isMac && held.has('Ctrl') && held.has('Alt')) return { why: 'types' };
  if (isMac && only('Alt') && DEAD.test(code)) return { why: 'dead' };
  if (ours.includes(combination)) return { why: 'ours' };
  const other = Object.entries(replyKeys).find(([id, key]) => key === combination && id !== itemId);
  if (other) return { why: 'reply', itemId: other[0] };
  return takenBy(combination, platform);
}

function takenBy(combination: string, platform: Platform): KeyRefusal | null {
  const taken = actsOn(combination, platform).find(({ isTaken }) => isTaken);
  return taken ? { why: 'browser', act: taken.act } : null;
}

function actsOn(combination: string, { system, browser }: Platform): BrowserKey[] {
  const spell = (key: string) =>
    system === 'mac'
      ? key.replace('Mod+Shift', 'Shift+Meta').replace('Mod', 'Meta')
      : key.replace('Mod', 'Ctrl');
  return browserKeys.filter(({ keys, only }) => {
    if (only && !only.includes(system) && !only.includes(browser)) return false;
    return keys.split(' ').some((key) => spell(key) === combination);
  });
}
