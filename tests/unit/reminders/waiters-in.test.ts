import { describe, expect, it } from 'vitest';
import { waitersIn } from '@/utils/reminders/waiting/waiters-in';
import { aSnapshot } from '../../builders';

const anna = { key: 'a', name: '安***然', unread: 1, since: 5 };

describe('who waits in a tab', () => {
  it.each([
    ['nobody', aSnapshot({ waiting: [], waitingSince: null })],
    ['no tab', null],
  ])('is nothing where %s waits', (_name, snapshot) => {
    expect(waitersIn(snapshot)).toBe('');
  });

  it('is the same while only words are written', () => {
    const before = aSnapshot({ waiting: [anna], waitingSince: null });
    expect(waitersIn({ ...before, readAt: 9, lastMessageId: 'x' })).toBe(waitersIn(before));
  });

  it.each([
    ['another buyer waits', { waiting: [anna, { ...anna, key: 'b' }] }],
    ['the same waits anew', { waiting: [{ ...anna, since: 8 }] }],
    ['more is unread', { waiting: [{ ...anna, unread: 2 }] }],
    ['the open one waits', { waitingSince: 7 }],
    ['nobody waits any more', { waiting: [] }],
  ])('is something else when %s', (_name, change) => {
    const before = aSnapshot({ waiting: [anna], waitingSince: null });
    expect(waitersIn({ ...before, ...change })).not.toBe(waitersIn(before));
  });
});
