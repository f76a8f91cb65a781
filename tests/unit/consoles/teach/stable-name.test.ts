import { describe, expect, it } from 'vitest';
import { isStableName, isStableValue, isTellingName } from '@/utils/consoles/teach/stable-name';

describe('names that will be there tomorrow', () => {
  it.each([
    'message',
    'msg-list',
    'onemsg',
    'replyTextarea',
    'chatWindowHeader',
    'message-text',
    'im-ui-message-item',
    'kwaishop-cs-LayoutMiddleWrapper_msgBody',
    'ReactVirtualized__Grid',
    'ww_message',
    'chatd-message--left',
    'h1-title',
    '消息列表',
  ])('%s is kept', (name) => expect(isStableName(name)).toBe(true));

  it.each([
    ['styled-components', 'sc-bdVaJa'],
    ['emotion', 'css-1q2w3e4'],
    ['css-modules', 'style_bubble__x7Gt2'],
    ['css-modules, hash first', '_3kfTq9'],
    ['JSS', 'makeStyles-root-123'],
    ['React', ':r1:'],
    ['React 19', '«r3»'],
    ['Radix', 'radix-:r5:'],
    ['Ember', 'ember1234'],
    ['Angular', '_ngcontent-abc-c12'],
    ['Svelte', 'svelte-1abcxyz'],
    ['hash of a build', 'bdVaJaXcQz'],
    ['no vowel', 'xkcdqrtz'],
    ['an id of a row', 'message-100234'],
    ['a number', '42'],
    ['state', 'active'],
    ['state', 'is-selected'],
    ['utility', 'px-4'],
    ['utility', 'md:flex'],
    ['utility', 'bg-[#fff]'],
    ['utility', 'justify-end'],
  ])('%s: %s is not', (_what, name) => expect(isStableName(name)).toBe(false));

  it('looks may tell the sides apart, hashes and states may not', () => {
    expect(isTellingName('justify-end')).toBe(true);
    expect(isTellingName('bg-user')).toBe(true);
    expect(isTellingName('css-1q2w3e4')).toBe(false);
    expect(isTellingName('active')).toBe(false);
  });

  it('values are words, not ids', () => {
    expect(isStableValue('individual')).toBe(true);
    expect(isStableValue('Write a reply…')).toBe(true);
    expect(isStableValue('8841002394')).toBe(false);
    expect(isStableValue('')).toBe(false);
  });
});
