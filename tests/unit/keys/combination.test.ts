import { describe, expect, it } from 'vitest';
import { combinationOf, readShortcut, showCombination } from '@/utils/keys/combination';

const press = (code: string, key: string, held: string) => ({
  code,
  key,
  altKey: held.includes('A'),
  ctrlKey: held.includes('C'),
  metaKey: held.includes('M'),
  shiftKey: held.includes('S'),
});

describe('combinationOf', () => {
  it.each([
    ['KeyQ', 'q', 'A', 'Alt+KeyQ'],
    ['KeyQ', 'œ', 'A', 'Alt+KeyQ'],
    ['KeyQ', 'Q', 'AS', 'Alt+Shift+KeyQ'],
    ['Digit1', '!', 'CS', 'Ctrl+Shift+Digit1'],
    ['KeyE', 'Dead', 'A', 'Alt+KeyE'],
    ['KeyQ', 'q', 'M', 'Meta+KeyQ'],
    ['KeyQ', 'q', '', 'KeyQ'],
    ['ShiftLeft', 'Shift', 'CS', 'Ctrl+Shift'],
    ['AltLeft', 'Alt', 'A', 'Alt'],
  ])('names %s (%s) held with %s', (code, key, held, name) => {
    expect(combinationOf(press(code, key, held))).toBe(name);
  });
});

describe('showCombination', () => {
  it.each([
    ['Alt+Shift+KeyQ', 'Alt+Shift+Q', '⌥⇧Q'],
    ['Ctrl+Digit7', 'Ctrl+7', '⌃7'],
    ['Alt+BracketLeft', 'Alt+[', '⌥['],
    ['Alt+Numpad3', 'Alt+Num 3', '⌥Num 3'],
    ['Meta+KeyE', 'Win+E', '⌘E'],
    ['Ctrl+Shift', 'Ctrl+Shift', '⌃⇧'],
    ['Alt+F9', 'Alt+F9', '⌥F9'],
  ])('prints %s', (combination, pc, mac) => {
    expect(showCombination(combination, false)).toBe(pc);
    expect(showCombination(combination, true)).toBe(mac);
  });
});

describe('readShortcut', () => {
  it.each([
    ['', ''],
    ['Alt+K', 'Alt+KeyK'],
    ['⌥⇧K', 'Alt+Shift+KeyK'],
    ['⌘⇧1', 'Shift+Meta+Digit1'],
    ['Ctrl+Shift+Comma', 'Ctrl+Shift+Comma'],
    ['MacCtrl+Shift+9', 'Ctrl+Shift+Digit9'],
    ['Command+Shift+Y', 'Shift+Meta+KeyY'],
    ['Alt+F9', 'Alt+F9'],
  ])('reads what the browser bound: “%s”', (shortcut, combination) => {
    expect(readShortcut(shortcut)).toBe(combination);
  });
});
