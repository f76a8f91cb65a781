import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOfRow, type ItemContent, rowOf } from '@/utils/packs/item-kinds';
import { mergeIncoming } from '@/utils/team/merge';
import { aReply, NOON } from '../../builders';

const words = fc.constantFrom('a', 'b', 'c');
/** A reply in which a few fields vary, so that sides often agree and often do not. */
const content = fc
  .record({ title: words, category: words, text: words, tags: fc.subarray(['x', 'y']) })
  .map(
    ({ text, ...rest }): ItemContent =>
      contentOfRow('reply', aReply({ ...rest, variants: [{ tone: 'warm', text }] })),
  );
const maybe = fc.option(content, { nil: null });
const rowFor = (said: ItemContent | null) =>
  said && rowOf('reply', said, { packId: null, order: 0, now: NOON, known: null });
const merge = (
  theirs: ItemContent | null,
  base: ItemContent | null | undefined,
  mine: ItemContent | null,
) => mergeIncoming('reply', { theirs, base, mine: rowFor(mine), installedAt: 0 });
/** What stands here afterwards. */
const standing = (incoming: ReturnType<typeof merge>, mine: ItemContent | null) =>
  incoming.do === 'put' ? incoming.content : incoming.do === 'remove' ? null : mine;

describe('mergeIncoming', () => {
  it('takes the team’s word where nothing was edited here', () => {
    fc.assert(
      fc.property(maybe, maybe, (theirs, base) => {
        expect(standing(merge(theirs, base, base), base)).toEqual(theirs);
      }),
    );
  });

  it('changes nothing where the team says what it said', () => {
    fc.assert(
      fc.property(content, maybe, (theirs, mine) => {
        expect(merge(theirs, theirs, mine).do).toBe('nothing');
      }),
    );
  });

  it('never loses an edit: each field is mine, theirs, or in conflict', () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, (theirs, base, mine) => {
        const incoming = merge(theirs, base, mine);
        if (incoming.do === 'conflict' || incoming.do === 'nothing') return;
        const now = standing(incoming, mine) as Record<string, unknown> | null;
        for (const field of ['title', 'category', 'variants', 'tags']) {
          const [from, left, right] = [base, mine, theirs].map(
            (side) => (side as Record<string, unknown> | null)?.[field],
          );
          const isMineNew = JSON.stringify(left) !== JSON.stringify(from);
          const isTheirsNew = JSON.stringify(right) !== JSON.stringify(from);
          if (isMineNew && !isTheirsNew) expect(now?.[field]).toEqual(left);
          if (isTheirsNew && !isMineNew) expect(now?.[field]).toEqual(right);
        }
      }),
    );
  });

  it('is the same again when it was applied', () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, (theirs, base, mine) => {
        const incoming = merge(theirs, base, mine);
        if (incoming.do === 'conflict') return;
        expect(merge(theirs, theirs, standing(incoming, mine)).do).toBe('nothing');
      }),
    );
  });

  it.each([
    ['what was deleted there and edited here', null, 'one', 'two', 'conflict'],
    ['what was edited there and deleted here', 'two', 'one', null, 'conflict'],
    ['what was deleted on both sides', null, 'one', null, 'nothing'],
    ['what the team never had', null, undefined, 'mine', 'nothing'],
    ['the same from both sides', 'one', undefined, 'one', 'nothing'],
    ['one id with two contents', 'one', undefined, 'two', 'conflict'],
  ])('knows %s', (_, theirs, base, mine, wanted) => {
    const say = (title: string | null) => title && contentOfRow('reply', aReply({ title }));
    const from = base === undefined ? undefined : (say(base) as ItemContent);
    expect(merge(say(theirs) as ItemContent, from, say(mine) as ItemContent).do).toBe(wanted);
  });

  it('takes the team’s word over a pack nobody edited here', () => {
    const [theirs, mine] = ['new', 'old'].map((title) => contentOfRow('reply', aReply({ title })));
    const row = { ...aReply({ title: 'old', packId: 'tea' }), updatedAt: NOON };
    const sides = { theirs: theirs as ItemContent, base: undefined, mine: row };
    expect(mine).toBeDefined();
    expect(mergeIncoming('reply', { ...sides, installedAt: NOON }).do).toBe('put');
    expect(mergeIncoming('reply', { ...sides, installedAt: NOON - 1 }).do).toBe('conflict');
  });
});
