import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LargeLibraryNote } from '@/components/manager/large-library';
import { type Column, nextSort, type Sort, sortRows } from '@/components/manager/library/columns';
import {
  type Entry,
  type LibraryFilter,
  lineOf,
  matchesFilter,
  OWN,
  toEntries,
} from '@/components/manager/library/entries';
import { ItemTable } from '@/components/manager/library/item-table';
import { listNodes } from '@/components/manager/library/tree-nodes';
import { useSelection } from '@/components/manager/library/use-selection';
import type { Category, InstalledPack } from '@/utils/model/pack';
import { anArticle, aReply } from '../../builders';
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

describe('the table', () => {
  const press = (key: string, with_: object = {}) =>
    fireEvent.keyDown(screen.getByRole('grid'), { key, ...with_ });
  const said = (id: string) => screen.getByTestId(id).textContent;

  it('keeps the page small however long the library is', async () => {
    await openView(<Table count={100_000} />);
    expect(screen.getAllByRole('row').length).toBeLessThan(100);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
  });

  it('is walked with the arrow keys, Home and End', async () => {
    await openView(<Table count={30} />);
    press('ArrowDown');
    press('ArrowDown');
    expect(said('chosen')).toBe('id-1');
    press('ArrowUp');
    press('ArrowUp');
    expect(said('chosen')).toBe('id-0');
    press('End');
    expect(said('chosen')).toBe('id-29');
    press('Home');
    expect(said('chosen')).toBe('id-0');
    const row = screen.getByRole('row', { selected: true });
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBe(row.id);
  });

  it('is ticked with space, Shift, Ctrl+A and clicks, and cleared with Escape', async () => {
    await openView(<Table count={5} />);
    press('ArrowDown');
    press(' ');
    expect(said('ticked')).toBe('id-0');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(said('ticked')).toBe('id-0 id-1 id-2');
    press('Escape');
    expect(said('ticked')).toBe('');
    press('a', { ctrlKey: true });
    expect(said('ticked')).toBe('id-0 id-1 id-2 id-3 id-4');
    press('Escape');
    fireEvent.click(screen.getByText('条目 1'), { ctrlKey: true });
    fireEvent.click(screen.getByText('条目 4'), { shiftKey: true });
    expect(said('ticked')).toBe('id-1 id-2 id-3 id-4');
  });

  it('asks to edit, delete and move by keys, and by dragging', async () => {
    await openView(<Table count={3} />);
    press('ArrowDown');
    press('Enter');
    press('ArrowDown', { altKey: true });
    press('Delete');
    press('a', { ctrlKey: true });
    press('Delete');
    const rows = screen.getAllByRole('row').slice(1);
    fireEvent.dragStart(rows[0] as Element);
    fireEvent.drop(rows[2] as Element);
    expect(said('asked')).toBe(
      'edit id-0, shift id-0 1, remove id-0, remove id-0 id-1 id-2, drop id-0 id-2',
    );
  });
});

describe('a column', () => {
  const rows = [
    { ...makeEntry(1), title: '丙', updatedAt: 2, code: 'b' },
    { ...makeEntry(2), title: '甲', updatedAt: 3, code: 'c' },
    { ...makeEntry(3), title: '乙', updatedAt: 1, code: 'a' },
  ].map((entry) => ({ entry }));
  const uses = new Map([['id-3', { count: 4, lastAt: 1 }]]);

  it.each<[Column, string[]]>([
    ['title', ['丙', '甲', '乙']],
    ['code', ['乙', '丙', '甲']],
    ['updated', ['甲', '丙', '乙']],
    ['used', ['乙', '丙', '甲']],
  ])('%s sorts as people expect first', (by, titles) => {
    const sorted = sortRows(rows, nextSort(null, by), uses, 'zh-CN');
    expect(sorted.map(({ entry }) => entry.title)).toEqual(titles);
  });

  it('turns round, and then gives back the authors’ order', () => {
    let sort: Sort = null;
    const seen = Array.from({ length: 4 }, () => {
      sort = nextSort(sort, 'updated');
      return (sort as Sort)?.down ?? null;
    });
    expect(seen).toEqual([true, false, null, true]);
    expect(sortRows(rows, null, uses, 'en')).toBe(rows);
  });
});

describe('lines of the library', () => {
  const packs = [{ id: 'p', name: '店铺包', locale: 'zh-CN' }] as InstalledPack[];
  const categories = [category('late', 2), category('early', 1), category('sub', 1, 'late')];
  const inPack = { codes: [], packId: 'p' };
  const lines = [
    lineOf('reply', aReply({ ...inPack, id: 'r1', title: '后', category: 'late' })),
    lineOf(
      'reply',
      aReply({
        ...inPack,
        id: 'r2',
        category: 'early',
        codes: ['x', 'y'],
        scope: { consoles: ['feige'], shops: ['甲店'] },
        variants: [
          { tone: 'warm', text: '好' },
          { tone: 'warm', text: 'ok', locale: 'en' },
        ],
      }),
    ),
    lineOf('reply', aReply({ id: 'r3', category: '随手' })),
    lineOf('article', anArticle({ id: 'a1', packId: 'p', category: 'early' })),
    lineOf('article', anArticle({ id: 'a2', packId: 'p', category: 'sub' })),
  ];
  const entries = toEntries(lines, categories, packs, 'zh-CN');

  it('follow the order of packs and categories, replies before articles', () => {
    expect(entries.map((entry) => entry.id)).toEqual(['r3', 'r2', 'a1', 'a2', 'r1']);
  });

  it('carry the names people know', () => {
    const [own, early] = entries as [Entry, Entry];
    expect(early).toMatchObject({
      code: 'x y',
      packName: '店铺包',
      categoryName: '分类 early',
      language: 'zh-CN en',
      scope: 'feige 甲店',
    });
    expect(own).toMatchObject({ packName: '', category: '', categoryName: '随手' });
  });

  it.each<[Partial<LibraryFilter>, string[]]>([
    [{ type: 'article' }, ['a1', 'a2']],
    [{ pack: OWN }, ['r3']],
    [{ pack: 'p', categories: new Set(['p|early']) }, ['r2', 'a1']],
    [{ type: 'reply', categories: new Set(['p|late', 'p|sub']) }, ['r1']],
  ])('pass a filter of %o', (filter, ids) => {
    const whole: LibraryFilter = { type: 'all', pack: null, categories: null, ...filter };
    expect(entries.filter((one) => matchesFilter(one, whole)).map(({ id }) => id)).toEqual(ids);
  });

  it('are counted in a tree, with what is below', () => {
    const library = { entries, categories, packs, isWhole: true, read: 5 };
    const names = { all: '全部', own: '我的' };
    const nodes = listNodes(library, new Set(['pack:p', 'p|late']), names);
    expect(nodes.map(({ name, depth, count }) => [name, depth, count])).toEqual([
      ['全部', 0, 5],
      ['我的', 0, 1],
      ['店铺包', 0, 4],
      ['分类 early', 1, 2],
      ['分类 late', 1, 2],
      ['分类 sub', 2, 1],
    ]);
    expect([...(nodes[4]?.keys ?? [])]).toEqual(['p|late', 'p|sub']);
  });

  it('end a circle of categories', () => {
    const circle = [category('a', 1, 'b'), category('b', 2, 'a'), category('c', 3)];
    const library = { entries, categories: circle, packs, isWhole: true, read: 5 };
    const open = new Set(['pack:p', 'p|a', 'p|b']);
    expect(listNodes(library, open, { all: '', own: '' }).length).toBeLessThan(10);
  });
});

function Table({ count }: { count: number }) {
  const [chosen, choose] = useState<string | null>(null);
  const [asked, ask] = useState<string[]>([]);
  const [dragged, setDragged] = useState<string | null>(null);
  const rows = Array.from({ length: count }, (_, i) => ({ entry: makeEntry(i) }));
  const selection = useSelection(rows.map(({ entry }) => entry.id));
  const note = (...words: unknown[]) => ask((now) => [...now, words.flat().join(' ')]);
  return (
    <>
      <ItemTable
        rows={rows}
        chosen={chosen}
        selection={selection}
        sort={null}
        uses={new Map()}
        canMove
        {...{ dragged, onDrag: setDragged }}
        onSort={() => undefined}
        acts={{
          choose,
          edit: (id) => note('edit', id),
          remove: (ids) => note('remove', ids),
          shift: (id, by) => note('shift', id, by),
          drop: (id, target) => note('drop', id, target),
        }}
      />
      <output data-testid="chosen">{chosen}</output>
      <output data-testid="ticked">{[...selection.ids].join(' ')}</output>
      <output data-testid="asked">{asked.join(', ')}</output>
    </>
  );
}

function makeEntry(i: number): Entry {
  return {
    id: `id-${i}`,
    type: 'reply',
    title: `条目 ${i}`,
    code: '',
    packId: null,
    packName: '',
    categoryId: '',
    category: '',
    categoryName: '',
    language: 'zh-CN',
    scope: '',
    order: i,
    updatedAt: 0,
  };
}

function category(id: string, order: number, parent: string | null = null): Category {
  return { id, key: `p|${id}`, name: `分类 ${id}`, packId: 'p', parent, order };
}
