import { describe, expect, it } from 'vitest';
import { arrangeHome } from '@/utils/library/home-lists';

const home = (lists: Partial<Parameters<typeof arrangeHome>[0]>, limit = 30, gone: string[] = []) =>
  arrangeHome(
    { favourites: [], recent: [], used: new Map(), starters: [], ...lists },
    (id) => !gone.includes(id),
    limit,
  );

describe('arrangeHome', () => {
  it('shows every item once, in the first list that has it', () => {
    const lists = {
      favourites: ['star'],
      recent: ['star', 'new'],
      used: new Map([
        ['new', 0.9],
        ['seldom', 0.1],
        ['often', 0.8],
      ]),
      starters: ['often', 'hello'],
    };
    expect(home(lists)).toEqual({
      ids: ['star', 'new', 'often', 'seldom', 'hello'],
      sections: [
        { what: 'favourites', from: 0 },
        { what: 'recent', from: 1 },
        { what: 'used', from: 2 },
        { what: 'starters', from: 4 },
      ],
    });
  });

  it('leaves out lists with nothing in them and items that are gone', () => {
    expect(home({ favourites: ['gone', 'a'], recent: ['gone'] }, 30, ['gone'])).toEqual({
      ids: ['a'],
      sections: [{ what: 'favourites', from: 0 }],
    });
    expect(home({})).toEqual({ ids: [], sections: [] });
  });

  it('keeps the recent list short and the whole within its limit', () => {
    const many = Array.from({ length: 40 }, (_, i) => `r${i}`);
    expect(home({ recent: many, starters: ['s'] }).ids).toEqual([...many.slice(0, 5), 's']);
    expect(home({ favourites: many, recent: ['x'] }, 9)).toEqual({
      ids: many.slice(0, 9),
      sections: [{ what: 'favourites', from: 0 }],
    });
  });
});
