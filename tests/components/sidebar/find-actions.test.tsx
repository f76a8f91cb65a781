import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import type { ActionWorld } from '@/components/sidebar/action';
import { actions } from '@/components/sidebar/actions';
import { asksForActions, findActions } from '@/components/sidebar/find-actions';
import { actionNames } from '@/utils/i18n/action-names';
import { defaultSettings } from '@/utils/model/setting';
import { NOON } from '../../builders';

const find = (text: string) => findActions(text, actions).map(({ id }) => id);
const names: Record<string, string> = actionNames['zh-CN'].actions;

describe('findActions', () => {
  it.each([
    ['>复制', 'copy'],
    ['>fuzhi', 'copy'],
    ['>fz', 'copy'],
    ['>FZ', 'copy'],
    ['>copy', 'copy'],
    ['>複製', 'copy'],
    ['》设置', 'open-settings'],
    ['> settings', 'open-settings'],
    ['>shezhi', 'open-settings'],
    ['>静音', 'mute-hour'],
    ['>mute', 'mute-hour'],
    ['>txjy', 'mute-hour'],
    ['>繁体', 'language-zh-TW'],
    ['>english', 'language-en'],
    ['>xfzyms', 'float'],
  ])('%s finds %s first', (text, id) => {
    expect(find(text)[0]).toBe(id);
  });

  it('lists all after ">" alone and none for nothing', () => {
    expect(find('>')).toEqual(actions.map(({ id }) => id));
    expect(find('')).toEqual([]);
    expect(find('>qqqq')).toEqual([]);
  });

  it('adds at most three to an ordinary search, none about a hit and none for one letter', () => {
    expect(find('静音')).toEqual(expect.arrayContaining(['mute-hour']));
    expect(find('提醒').length).toBe(3);
    expect(find('fz')).not.toContain('copy');
    expect(find('t')).toEqual([]);
    expect(find('退货运费谁出')).toEqual([]);
  });

  it.each(['>', '＞', '》', ' > x'])('“%s” asks for actions only', (text) => {
    expect(asksForActions(text)).toBe(true);
  });

  it('“运费>10” does not', () => {
    expect(asksForActions('运费>10')).toBe(false);
  });
});

describe('the table of actions', () => {
  it.each(actions.map(({ id, pinyin: written }) => [names[id] ?? '', written, id]))(
    '%s can be found by its pinyin',
    (name, written, id) => {
      expect(name).not.toBe('');
      const spoken = pinyin(name.replace(/[：:]/g, ' '), {
        toneType: 'none',
        nonZh: 'consecutive',
      });
      const letters = spoken.replace(/\s+/g, '').toLowerCase();
      expect(letters.startsWith(written.replace(/ /g, '').slice(0, 4))).toBe(true);
      expect(find(`>${written.replace(/ /g, '')}`)).toContain(id);
    },
  );

  it('offers each only where it can do something', () => {
    const world = {
      hit: null,
      isFavourite: false,
      hasConversation: false,
      settings: defaultSettings,
      locked: [],
      dock: null,
      now: NOON,
    } as unknown as ActionWorld;
    const offered = (change: Partial<ActionWorld>) =>
      actions.filter((action) => action.isOffered({ ...world, ...change })).map(({ id }) => id);
    expect(offered({})).not.toEqual(expect.arrayContaining(['copy']));
    expect(offered({})).not.toContain('unmute');
    expect(offered({})).not.toContain('side');
    expect(offered({})).not.toContain('remind-in15');
    expect(offered({ hasConversation: true })).toContain('remind-in15');
    const muted = { ...defaultSettings, mutedUntil: NOON + 1 };
    expect(offered({ settings: muted })).toContain('unmute');
    const dock = { side: 'right', mode: 'float', width: 380, open: true } as const;
    expect(offered({ dock })).toEqual(expect.arrayContaining(['side', 'push', 'pop-out', 'close']));
    expect(offered({ dock })).not.toContain('float');
    expect(offered({})).toContain('language-en');
    expect(offered({ locked: ['language'] })).not.toContain('language-en');
  });
});
