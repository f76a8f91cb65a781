import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryItem } from '@/utils/database/library';
import { type BulkEdit, editItem } from '@/utils/library/bulk-edit';
import { openPath, pathOf } from '@/utils/library/category-paths';
import { makeReplacer } from '@/utils/library/find-replace';
import { reorder } from '@/utils/library/reorder';
import { anArticle, aReply, NOON } from '../../builders';

const reply = (change: Parameters<typeof aReply>[0] = {}): LibraryItem => ({
  type: 'reply',
  ...aReply(change),
});

describe('an edit of many', () => {
  it.each<[string, BulkEdit, object]>([
    [
      'adds and removes tags',
      { do: 'tag', add: ['乙', '丙'], remove: ['甲'] },
      { tags: ['乙', '丙'] },
    ],
    [
      'sets lists of a scope and keeps the others',
      { do: 'scope', change: { consoles: ['feige'] } },
      { scope: { shops: ['店'], consoles: ['feige'] } },
    ],
    ['sets an end', { do: 'expire', at: NOON }, { validTo: NOON }],
  ])('%s', (_, edit, after) => {
    const item = reply({ tags: ['甲', '乙'], scope: { shops: ['店'] } });
    expect(editItem(item, edit)).toEqual({ ...item, ...after });
  });

  it('takes a scope and an end away as if they never were', () => {
    const plain = reply();
    const item = { ...plain, scope: { shops: ['店'] }, validTo: NOON };
    const everywhere = editItem(item, { do: 'scope', change: { shops: [] } });
    expect(everywhere && editItem(everywhere, { do: 'expire', at: undefined })).toEqual(plain);
  });

  it.each<BulkEdit>([
    { do: 'tag', add: ['甲'], remove: ['没有'] },
    { do: 'scope', change: { shops: [] } },
    { do: 'expire', at: undefined },
  ])('says when nothing changes: %o', (edit) => {
    expect(editItem(reply({ tags: ['甲'] }), edit)).toBeNull();
  });
});

describe('a replacement', () => {
  const run = (item: LibraryItem, find: string, replace: string, matchCase = false) =>
    makeReplacer({ find, replace, matchCase })(item);

  it('finds plain text in titles, questions, wordings, steps and notes', () => {
    const item = reply({
      title: '甲.1',
      aliases: ['甲.1?'],
      variants: [{ tone: 'warm', text: '说甲.1', steps: ['再甲.1 甲x1'] }],
      notes: '甲.1',
    });
    const found = run(item, '甲.1', '$&乙');
    expect(found?.count).toBe(5);
    expect(found?.after).toMatchObject({
      title: '$&乙',
      aliases: ['$&乙?'],
      variants: [{ text: '说$&乙', steps: ['再$&乙 甲x1'] }],
      notes: '$&乙',
    });
    expect(found?.before).toBe(item);
  });

  it.each([
    [false, 2],
    [true, 1],
  ])('matches case: %s', (matchCase, count) => {
    const article: LibraryItem = { type: 'article', ...anArticle({ title: 'x', body: 'SF sf' }) };
    expect(run(article, 'sf', 'yto', matchCase)?.count).toBe(count);
  });

  it('marks what would be no item any more', () => {
    expect(run(reply({ title: '甲' }), '甲', '')?.isValid).toBe(false);
    expect(run(reply({ title: '甲乙' }), '甲', '')?.isValid).toBe(true);
    expect(run(reply(), '没有这个', '')).toBeNull();
  });

  it('is undone by the opposite one where the new text is new, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (find) => {
        const item = reply({ title: `a${find}b`, variants: [{ tone: 'warm', text: find }] });
        const there = run(item, find, '\u{10FFFE}', true);
        const back = there && run(there.after, '\u{10FFFE}', find, true);
        expect(back?.after).toEqual(item);
      }),
    );
  });
});

describe('another place in a list', () => {
  const ids = (list: { id: string; order: number }[]) =>
    list.toSorted((a, b) => a.order - b.order).map(({ id }) => id);

  it('is where it was asked for, the others in their order, with the numbers there were', () => {
    const lists = fc.uniqueArray(fc.nat(1_000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.nat(11), fc.nat(11), (numbers, a, b) => {
        const list = numbers.sort((x, y) => x - y).map((order, i) => ({ id: `i${i}`, order }));
        const [from, to] = [a % list.length, b % list.length];
        const changed = reorder(list, from, to);
        const after = list.map(({ id, order }) => ({ id, order: changed.get(id) ?? order }));
        const moved = list[from]?.id as string;
        const others = ids(list).filter((id) => id !== moved);
        expect(ids(after)).toEqual(others.toSpliced(to, 0, moved));
        expect(after.map(({ order }) => order).sort((x, y) => x - y)).toEqual(numbers);
      }),
    );
  });

  it('is given to rows that share a number too, and refused outside of the list', () => {
    const list = ['a', 'b', 'c'].map((id) => ({ id, order: Number.MAX_SAFE_INTEGER }));
    expect([...reorder(list, 2, 0)]).toEqual([
      ['c', 0],
      ['a', 1],
      ['b', 2],
    ]);
    expect(reorder(list, 0, -1).size + reorder(list, 2, 3).size + reorder(list, 9, 0).size).toBe(0);
  });
});

describe('a path of categories', () => {
  const own = openPath([], null, ' 售后 ／ 换 货 ').missing;

  it('is made where it is missing, and found again by its names', () => {
    expect(own.map(({ key, name, parent }) => [key, name, parent])).toEqual([
      ['|售后', '售后', null],
      ['|售后/换_货', '换 货', '售后'],
    ]);
    expect(openPath(own, null, '售后/换 货')).toEqual({ id: '售后/换_货', missing: [] });
    expect(pathOf(own, null, '售后/换_货')).toBe('售后/换 货');
  });

  it('leads to a renamed category by its new name, under its old id', () => {
    const renamed = own.map((one) => (one.id === '售后' ? { ...one, name: '售后服务' } : one));
    expect(openPath(renamed, null, '售后服务').id).toBe('售后');
    expect(openPath(renamed, null, '售后').id).toBe('售后~2');
  });

  it('belongs to one pack', () => {
    expect(openPath(own, 'tea', '售后').missing).toMatchObject([
      { key: 'tea|售后', packId: 'tea' },
    ]);
  });

  it('ends a circle', () => {
    const circle = own.map((one) => ({ ...one, parent: '售后/换_货' }));
    expect(pathOf(circle, null, '售后').split('/').length).toBeLessThan(20);
  });
});
