/** The parts of a key press that name a combination. */
export type KeyPress = Pick<
  KeyboardEvent,
  'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code' | 'key'
>;

const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;
const MODIFIER_KEYS = /^(?:Control|Alt|AltGraph|Shift|Meta|OS)$/;

/**
 * A key press as a text such as `Alt+Shift+KeyQ`: modifiers in a fixed order, then
 * `KeyboardEvent.code`, because the letter itself differs by layout and by Option on a Mac
 * (Option+Q types `œ`). Modifiers alone give `Ctrl+Shift`.
 */
export function combinationOf(press: KeyPress): string {
  const held = [press.ctrlKey, press.altKey, press.shiftKey, press.metaKey];
  const names: string[] = MODIFIERS.filter((_, i) => held[i]);
  return (MODIFIER_KEYS.test(press.key) ? names : [...names, press.code]).join('+');
}

/** A combination taken apart; `code` is '' for modifiers alone. */
export function splitCombination(combination: string): { held: Set<string>; code: string } {
  const parts = combination.split('+');
  const last = parts.at(-1) ?? '';
  const isHeld = (MODIFIERS as readonly string[]).includes(last);
  return { held: new Set(isHeld ? parts : parts.slice(0, -1)), code: isHeld ? '' : last };
}

const MAC: Record<string, string> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };
const SIGNS: Record<string, string> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
};

/** A combination as it is printed on this machine's keys: `Alt+Shift+Q`, on a Mac `⌥⇧Q`. */
export function showCombination(combination: string, isMac: boolean): string {
  const { held, code } = splitCombination(combination);
  const key = SIGNS[code] ?? code.replace(/^(?:Key|Digit)/, '').replace(/^Numpad/, 'Num ');
  const names = MODIFIERS.filter((name) => held.has(name));
  if (isMac) return names.map((name) => MAC[name]).join('') + key;
  return [...names.map((name) => (name === 'Meta' ? 'Win' : name)), ...(key ? [key] : [])].join(
    '+',
  );
}

/**
 * A shortcut as `commands.getAll()` tells it (`Alt+Shift+K`, on a Mac `⌥⇧K`) as a combination;
 * '' when the browser bound nothing.
 */
export function readShortcut(shortcut: string): string {
  if (shortcut === '') return '';
  const plain = Object.entries(MAC).reduce(
    (text, [name, sign]) => text.replace(sign, `${name}+`),
    shortcut.replace('MacCtrl', 'Ctrl').replace('Command', 'Meta').replace('Option', 'Alt'),
  );
  const parts = plain.split('+').filter(Boolean);
  const key = parts.pop() ?? '';
  const code = /^[A-Z]$/i.test(key)
    ? `Key${key.toUpperCase()}`
    : /^\d$/.test(key)
      ? `Digit${key}`
      : (Object.entries(SIGNS).find(([name, sign]) => sign === key || name === key)?.[0] ?? key);
  return [...MODIFIERS.filter((name) => parts.includes(name)), code].join('+');
}
