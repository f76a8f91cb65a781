import { describe, expect, it } from 'vitest';
import { mergeCase } from '@/utils/cases/engine/merge-case';
import { aboutCase, shareCase } from '@/utils/team/share-case';
import { readBody } from '@/utils/team/wire';
import { aCase, aConversation, MINUTE, NOON } from '../../builders';

describe('a case for the board', () => {
  it('names no buyer, and says when its promise is due by the server’s clock', () => {
    const conversation = aConversation({ buyerName: '王小明' });
    const row = aCase({ conversation, summary: '退货', promiseAt: NOON + 60 * MINUTE });
    const about = aboutCase(row, NOON, 500);
    expect(JSON.stringify(about)).not.toContain('王小明');
    expect(about).toMatchObject({ id: 'case:case-1', kind: 'case', note: '退货' });
    expect(about.dueAt).toBe(NOON + 45 * MINUTE + 500);
    expect(aboutCase(aCase(), NOON, 0).dueAt).toBeNull();
  });

  it('gives back to whoever had it no less than he had', () => {
    const row = aCase({ conversation: aConversation({ buyerName: '王小明' }) });
    expect(mergeCase(row, shareCase(row)).row).toBe(row);
  });

  it('leaves the oldest history behind where it is too long to travel', () => {
    const event = (at: number) => ({
      at,
      by: '小安',
      what: 'changed' as const,
      field: 'demand',
      was: '退款'.repeat(200),
    });
    const row = aCase({ history: Array.from({ length: 500 }, (_, at) => event(at)) });
    const shared = shareCase(row);
    expect(new TextEncoder().encode(JSON.stringify(shared)).length).toBeLessThan(48_000);
    expect(shared.history.at(-1)).toEqual(event(499));
    expect(mergeCase(row, shared).row).toBe(row);
  });

  it('is refused from the wire under the id of another item', () => {
    const task = {
      ...aboutCase(aCase(), NOON, 0),
      ...{ console: 'feige', shop: '', url: '', buyerKey: '', from: 'lin' },
      ...{ state: 'open', holder: null, turn: 0 },
    };
    expect(readBody('task', task)).toHaveProperty('body');
    expect(readBody('task', { ...task, id: 'case:other' })).toHaveProperty('reason');
    expect(readBody('task', { ...task, kind: 'reminder' })).toHaveProperty('reason');
    expect(readBody('task', { ...task, case: undefined })).toHaveProperty('reason');
  });
});
