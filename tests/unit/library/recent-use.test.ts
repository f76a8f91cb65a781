import { describe, expect, it } from 'vitest';
import { RecentUse } from '@/utils/library/recent-use';
import { createEngine } from '@/utils/search/engine';
import { NOON } from '../../builders';
import { buildItem } from '../search/library';

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

  it('counts favourites like items used a lot, on every console, until they are taken back', () => {
    const uses = new RecentUse([
      use('once', 0, 'feige'),
      ...Array.from({ length: 40 }, () => use('often')),
    ]);
    uses.favour(['marked', 'once', 'marked']);
    const order = (console: string) =>
      [...uses.boostsFor(console, NOON)].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    expect(order('feige')).toEqual(['often', 'once', 'marked']);
    expect(uses.boostsFor('pinduoduo', NOON).get('marked')).toBeCloseTo(2 / 3);
    uses.favour([]);
    expect(uses.boostsFor('feige', NOON).has('marked')).toBe(false);
    expect(uses.boostsFor('feige', NOON).get('once')).toBe(0.25);
  });

  it('moves a favourite up among equals and never over an exact title', () => {
    const twins = ['a', 'b'].map((id) => buildItem({ id, title: '发货时间说明' }));
    const engine = createEngine([...twins, buildItem({ id: 'exact', title: '发货时间' })]);
    const uses = new RecentUse([]);
    uses.favour(['b']);
    const boosts = uses.boostsFor('feige', NOON);
    const ids = engine.search('发货时间', { boosts }).map(({ id }) => id);
    expect(ids).toEqual(['exact', 'b', 'a']);
  });
});
