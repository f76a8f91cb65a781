import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LargeLibraryNote } from '@/components/manager/large-library';
import {
  type Entry,
  type LibraryFilter,
  matchesFilter,
  OWN,
  toEntries,
} from '@/components/manager/library/entries';
import { EntryList } from '@/components/manager/library/entry-list';
import type { Article } from '@/utils/model/article';
import type { Category, InstalledPack } from '@/utils/model/pack';
import type { Reply } from '@/utils/model/reply';
import { openView } from '../open-page';

describe('a very large library', () => {
  it('is said to be slower from 300,000 items on', async () => {
    const { unmount } = await openView(<LargeLibraryNote items={299_999} />);
    expect(screen.queryByRole('note')).toBeNull();
    unmount();
    await openView(<LargeLibraryNote items={312_000} />);
    expect(screen.getByRole('note').textContent).toContain('共 312,000 条');
  });
});

describe('the list', () => {
  it('keeps the page small however long the library is', async () => {
    await openView(<List count={20_000} />);
    const options = screen.getAllByRole('option');
    expect(options.length).toBeLessThan(100);
    expect(options[0]?.getAttribute('aria-setsize')).toBe('20000');
  });

  it('is walked with the arrow keys, Home and End', async () => {
    await openView(<List count={30} />);
    const box = screen.getByRole('listbox');
    const press = (key: string) => fireEvent.keyDown(box, { key });
    press('ArrowDown');
    press('ArrowDown');
    expect(chosen()).toBe('条目 1');
    press('ArrowUp');
    press('ArrowUp');
    expect(chosen()).toBe('条目 0');
    press('End');
    expect(screen.getByTestId('chosen').textContent).toBe('id-29');
    press('Home');
    expect(chosen()).toBe('条目 0');
    expect(box.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
  });
});

describe('lines of the library', () => {
  const packs = [{ id: 'p', name: '店铺包', locale: 'zh-CN' }] as InstalledPack[];
  const categories = [category('late', 2), category('early', 1)];
  const row = { codes: [], packId: 'p' as string | null };
  const rows = {
    replies: [
      { ...row, id: 'r1', title: '后', category: 'late' },
      { ...row, id: 'r2', title: '先', category: 'early', codes: ['x', 'y'] },
      { ...row, id: 'r3', title: '自己的', category: '随手', packId: null },
    ] as unknown as Reply[],
    articles: [{ ...row, id: 'a1', title: '文', category: 'early' }] as unknown as Article[],
  };
  const entries = toEntries(rows, categories, packs, 'zh-CN');

  it('follow the order of packs and categories, replies before articles', () => {
    expect(entries.map((entry) => entry.id)).toEqual(['r3', 'r2', 'a1', 'r1']);
  });

  it('carry the names people know', () => {
    const [own, early] = entries as [Entry, Entry];
    expect(early).toMatchObject({ code: 'x', packName: '店铺包', categoryName: '分类 early' });
    expect(own).toMatchObject({ packName: '', category: '', categoryName: '随手' });
  });

  it.each<[Partial<LibraryFilter>, string[]]>([
    [{ type: 'article' }, ['a1']],
    [{ pack: OWN }, ['r3']],
    [{ pack: 'p', category: 'p|early' }, ['r2', 'a1']],
    [{ type: 'reply', category: 'p|late' }, ['r1']],
  ])('pass a filter of %o', (filter, ids) => {
    const whole: LibraryFilter = { type: 'all', pack: null, category: null, ...filter };
    expect(entries.filter((one) => matchesFilter(one, whole)).map(({ id }) => id)).toEqual(ids);
  });
});

function List({ count }: { count: number }) {
  const [chosenId, choose] = useState<string | null>(null);
  const rows = Array.from({ length: count }, (_, i) => ({ entry: makeEntry(i) }));
  return (
    <>
      <EntryList rows={rows} chosen={chosenId} onChoose={choose} />
      <output data-testid="chosen">{chosenId}</output>
    </>
  );
}

function chosen(): string | null | undefined {
  return screen.getByRole('option', { selected: true }).querySelector('[title]')?.textContent;
}

function makeEntry(i: number): Entry {
  return {
    id: `id-${i}`,
    type: 'reply',
    title: `条目 ${i}`,
    code: '',
    packId: null,
    packName: '',
    category: '',
    categoryName: '',
  };
}

function category(id: string, order: number): Category {
  return { id, key: `p|${id}`, name: `分类 ${id}`, packId: 'p', parent: null, order };
}
