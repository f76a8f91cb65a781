import { describe, expect, it } from 'vitest';
import { ownCombinations } from '@/utils/commands';
import { browserKeys } from '@/utils/keys/browser-keys';
import { judgeKey, type KeyWorld } from '@/utils/keys/judge-key';
import { readPlatform, type System } from '@/utils/keys/platform';
import { itemsByKey } from '@/utils/keys/reply-keys';

const world = (change: Partial<KeyWorld> = {}): KeyWorld => ({
  platform: { system: 'win', browser: 'chromium' },
  ours: ownCombinations,
  replyKeys: {},
  itemId: 'me',
  ...change,
});
const on = (system: System, browser: 'chromium' | 'firefox' = 'chromium') =>
  world({ platform: { system, browser } });

describe('a combination is refused', () => {
  it.each([
    ['Alt+Backspace', 'win', 'editing'],
    ['Ctrl+Delete', 'win', 'editing'],
    ['Ctrl+ArrowLeft', 'win', 'editing'],
    ['Ctrl+Enter', 'win', 'editing'],
    ['Alt+Tab', 'win', 'editing'],
    ['Ctrl+Home', 'win', 'editing'],
    ['Alt+Escape', 'win', 'editing'],
    ...[...'ACVXZY'].map((letter) => [`Ctrl+Key${letter}`, 'win', 'editing']),
    ...[...'ACVXZY'].map((letter) => [`Meta+Key${letter}`, 'mac', 'editing']),
    ['Ctrl+Shift+KeyZ', 'win', 'editing'],
    ['Ctrl+KeyE', 'mac', 'editing'],
    ['Ctrl+Space', 'win', 'ime'],
    ['Ctrl+Space', 'mac', 'ime'],
    ['Shift+Space', 'linux', 'ime'],
    ['Meta+Space', 'win', 'ime'],
    ['Ctrl+Period', 'win', 'ime'],
    ['Ctrl+Shift', 'win', 'ime'],
    ['Alt+Shift', 'win', 'ime'],
    ['Ctrl+Shift+Digit1', 'win', 'ime'],
    ['Ctrl+Shift+KeyF', 'win', 'ime'],
    ['Alt+Backquote', 'linux', 'ime'],
    ['KeyQ', 'win', 'bare'],
    ['Shift+KeyQ', 'win', 'bare'],
    ['F9', 'win', 'bare'],
    ['Meta+KeyE', 'win', 'system'],
    ['Ctrl+Alt+KeyQ', 'win', 'types'],
    ['Alt+KeyE', 'mac', 'dead'],
    ['Alt+KeyK', 'win', 'ours'],
    ['Alt+Digit3', 'win', 'ours'],
    ['Alt+KeyS', 'win', 'ours'],
    ['Ctrl+KeyT', 'win', 'browser'],
    ['Meta+KeyW', 'mac', 'browser'],
    ['Shift+Meta+KeyN', 'mac', 'browser'],
    ['Alt+F4', 'linux', 'browser'],
  ])('%s on %s: %s', (combination, system, why) => {
    expect(judgeKey(combination as string, on(system as System)).refused?.why).toBe(why);
  });

  it('where another reply has it, and says which; its own is its own', () => {
    const taken = world({ replyKeys: { other: 'Alt+KeyQ' } });
    expect(judgeKey('Alt+KeyQ', taken).refused).toEqual({ why: 'reply', itemId: 'other' });
    expect(judgeKey('Alt+KeyQ', { ...taken, itemId: 'other' }).refused).toBeNull();
  });

  it('where the browser bound it to a command of ours', () => {
    const bound = world({ ours: [...ownCombinations, 'Alt+KeyW'] });
    expect(judgeKey('Alt+KeyW', bound).refused).toEqual({ why: 'ours' });
  });
});

describe('a combination may be had', () => {
  it.each([
    ['Alt+KeyQ', 'win'],
    ['Alt+Shift+KeyQ', 'mac'],
    ['Ctrl+Alt+KeyQ', 'mac'],
    ['Alt+KeyE', 'linux'],
    ['Ctrl+F9', 'win'],
  ])('%s on %s', (combination, system) => {
    expect(judgeKey(combination, on(system as System)).refused).toBeNull();
  });

  it('with a word about what the browser does with it', () => {
    const find = { refused: null, warnings: [{ why: 'browser', act: 'find' }] };
    expect(judgeKey('Ctrl+KeyF', on('win'))).toEqual(find);
    expect(judgeKey('Meta+KeyF', on('mac'))).toEqual(find);
    expect(judgeKey('Alt+KeyH', on('win', 'firefox')).warnings).toEqual([
      { why: 'browser', act: 'menu' },
    ]);
    expect(judgeKey('Alt+KeyT', on('win')).warnings).toEqual([]);
  });

  it('with a word about the console that uses it', () => {
    expect(judgeKey('Alt+KeyR', on('win')).warnings).toEqual([
      { why: 'console', console: 'chatwoot' },
    ]);
  });
});

describe('the table of browser keys', () => {
  it('spells every key as a press is spelled', () => {
    const keys = browserKeys.flatMap((row) => row.keys.split(' '));
    for (const key of keys) {
      expect(key).toMatch(/^(?:Mod|Ctrl|Alt|Shift|Meta)(?:\+(?:Alt|Shift|Meta))?\+\w{2,}$/);
    }
  });
});

describe('readPlatform', () => {
  it.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/156', 'mac', 'chromium'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko Firefox/153.0', 'win', 'firefox'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/156', 'linux', 'chromium'],
  ])('reads %s', (agent, system, browser) => {
    expect(readPlatform(agent)).toEqual({ system, browser });
  });
});

describe('itemsByKey', () => {
  it('turns the table round', () => {
    expect(itemsByKey({ a: 'Alt+KeyQ', b: 'Alt+KeyW' })).toEqual({
      'Alt+KeyQ': 'a',
      'Alt+KeyW': 'b',
    });
  });
});
