import { describe, expect, it } from 'vitest';
import { commandOf, deskCommands, isImeKey, pickOf } from '@/utils/commands';

const press = (code: string, held: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
  code,
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

const notAltAlone = [
  ['without Alt', { altKey: false }],
  ['with Ctrl (AltGr on many keyboards)', { ctrlKey: true }],
  ['with Shift', { shiftKey: true }],
  ['with the system key', { metaKey: true }],
] as const;

describe('commandOf', () => {
  it.each([
    ['KeyK', 'toggle-desk'],
    ['KeyJ', 'focus-search'],
    ['KeyL', null],
    ['Digit1', null],
    ['', null],
  ])('reads Alt and %s as %s', (code, command) => {
    expect(commandOf(press(code))).toBe(command);
  });

  it.each(notAltAlone)('leaves the key to the page %s', (_, held) => {
    expect(commandOf(press('KeyK', held))).toBeNull();
  });
});

describe('pickOf', () => {
  it.each([
    ['Digit1', 0],
    ['Digit9', 8],
    ['Numpad1', 0],
    ['Numpad9', 8],
    ['Digit0', null],
    ['Numpad0', null],
    ['Digit12', null],
    ['KeyK', null],
    ['NumpadEnter', null],
  ])('reads Alt and %s as the hit at %s', (code, index) => {
    expect(pickOf(press(code))).toBe(index);
  });

  it.each(notAltAlone)('leaves the digit to the page %s', (_, held) => {
    expect(pickOf(press('Digit1', held))).toBeNull();
  });
});

describe('isImeKey', () => {
  it.each([
    [true, 65, true],
    [true, 229, true],
    [false, 229, true],
    [false, 13, false],
    [false, 0, false],
  ])('composing %s, key code %d: %s', (isComposing, keyCode, isIme) => {
    expect(isImeKey({ isComposing, keyCode })).toBe(isIme);
  });
});

describe('the table of keys', () => {
  it('suggests no more than the browser takes, each with Alt or Ctrl', () => {
    expect(deskCommands.length).toBeLessThanOrEqual(4);
    for (const { suggested } of deskCommands) expect(suggested).toMatch(/^(Alt|Ctrl)\+[A-Z0-9]$/);
  });

  it('suggests the key it also handles itself, and none twice', () => {
    for (const { suggested, code } of deskCommands) expect(code).toBe(`Key${suggested.at(-1)}`);
    expect(new Set(deskCommands.map(({ suggested }) => suggested)).size).toBe(deskCommands.length);
  });
});
