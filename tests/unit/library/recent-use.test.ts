import { describe, expect, it } from 'vitest';
import { RecentUse } from '@/utils/library/recent-use';
import { NOON } from '../../builders';

const DAY = 24 * 60 * 60_000;
const use = (itemId: string, daysAgo = 0, console = 'feige') => ({
  at: NOON - daysAgo * DAY,
  itemId,
  console,
});

describe('boostsFor', () => {
  it('gives 0..1, more for what is used more, lately and here', () => {
    const uses = new RecentUse([
      ...Array.from({ length: 500 }, () => use('often')),
      use('once'),
      use('long ago', 28),
      use('elsewhere', 0, 'pinduoduo'),
    ]);
    const boosts = [...uses.boostsFor('feige', NOON)].sort((a, b) => b[1] - a[1]);
    expect(boosts.map(([id]) => id)).toEqual(['often', 'once', 'elsewhere', 'long ago']);
    expect(boosts.every(([, value]) => value > 0 && value < 1)).toBe(true);
    expect(uses.boostsFor('feige', NOON).get('once')).toBe(0.25);
  });

  it('knows at once of one more', () => {
    const uses = new RecentUse([]);
    expect(uses.boostsFor('feige', NOON).size).toBe(0);
    uses.add(use('a'));
    expect([...uses.boostsFor('feige', NOON).keys()]).toEqual(['a']);
  });
});
