import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageName, SenderKind } from '@/utils/protocol';
import { rules } from '@/utils/protocol-rules';
import { checkMessage, MessageRefused } from '@/utils/receive';
import type { Sender } from '@/utils/sender';
import { lines } from './protocol-lines';

let warnings: string[] = [];
beforeEach(() => {
  warnings = [];
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void warnings.push(text));
  return () => vi.restoreAllMocks();
});

const { id } = fakeBrowser.runtime;
const page = (path: string) => fakeBrowser.runtime.getURL(path as '/sidebar.html');
const tab = { id: 7 };

/** One sender of each kind, as the browser describes it. */
const senders: Record<SenderKind, Sender> = {
  console: { id, url: 'https://mms.pinduoduo.com/chat-merchant/index.html', tab, frameId: 0 },
  practice: { id, url: page('/practice.html'), tab, frameId: 0 },
  sidebar: { id, url: page('/sidebar.html'), tab, frameId: 4 },
  manager: { id, url: page('/manager.html#/packs'), tab, frameId: 0 },
  popup: { id, url: page('/popup.html') },
  team: { id, url: page('/team.html') },
  background: { id, url: page('/background.js') },
};
const kinds = Object.keys(senders) as SenderKind[];

const search = { text: '运费', mode: 'keystroke', limit: 9, console: 'feige' };
const names = Object.keys(lines) as MessageName[];

describe('every message', () => {
  it('is in the table', () => {
    expect(Object.keys(rules).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s is taken from exactly those who may send it', (name) => {
    const takenFrom = kinds.filter((kind) => {
      try {
        checkMessage(name, lines[name].right, senders[kind]);
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(MessageRefused);
        return false;
      }
    });
    // The practice console may say whatever a console may.
    const { from } = lines[name];
    const expected = from.includes('console') ? [...from, 'practice'] : from;
    expect(takenFrom.sort()).toEqual([...expected].sort());
  });

  it.each(names)('%s arrives as it was sent', (name) => {
    const sender = senders[lines[name].from[0] as SenderKind];
    expect(checkMessage(name, lines[name].right, sender)).toEqual(lines[name].right);
  });

  it.each(names)('%s is refused in a wrong shape', (name) => {
    for (const kind of lines[name].from) {
      expect(() => checkMessage(name, lines[name].wrong, senders[kind])).toThrow(MessageRefused);
    }
  });

  it.each(names)('%s is refused from a stranger', (name) => {
    for (const kind of lines[name].from) {
      const stranger = { ...senders[kind], id: 'another-extension' };
      expect(() => checkMessage(name, lines[name].right, stranger)).toThrow(MessageRefused);
    }
  });
});

describe('a refusal', () => {
  const secret = { token: { secret: '买家的手机号' } };

  it('is logged with its sender, and never with the data', () => {
    expect(() => checkMessage('desk:confirm', secret, senders.console)).toThrow(MessageRefused);
    expect(() => checkMessage('desk:confirm', secret, senders.sidebar)).toThrow(MessageRefused);
    expect(() => checkMessage('desk:confirm', secret, { id: 'x' })).toThrow(MessageRefused);
    expect(warnings).toHaveLength(3);
    expect(warnings.map((text) => /from (a stranger|\w+)/.exec(text)?.[1])).toEqual([
      'console',
      'sidebar',
      'a stranger',
    ]);
    expect(warnings.join()).not.toContain('手机号');
  });
});

describe('what is taken', () => {
  it('holds only the keys the protocol knows', () => {
    const data = { ...search, limit: 5, packId: 'x', '__proto__.evil': 1 };
    expect(checkMessage('search', data, senders.sidebar)).toEqual({ ...search, limit: 5 });
  });

  it('changes one setting without resetting the others', () => {
    expect(checkMessage('settings:change', { language: 'en' }, senders.popup)).toEqual({
      language: 'en',
    });
  });

  it('may be nothing at all: JSON turns undefined into null on its way', () => {
    expect(checkMessage('desk:welcome', null, senders.sidebar)).toBeUndefined();
  });
});
