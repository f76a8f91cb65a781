import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeCaseFile } from '@/utils/cases/case-file';
import { applyChange } from '@/utils/cases/engine/change-case';
import { promiseKey } from '@/utils/cases/engine/promise';
import { makeEvidence } from '@/utils/cases/make-evidence';
import { takeOverCases } from '@/utils/cases/take-over-cases';
import { findCase } from '@/utils/database/cases';
import { listEvidence } from '@/utils/database/evidence';
import { mergeCases, readCases } from '@/utils/database/merge-cases';
import { findReminderByKey } from '@/utils/database/reminders';
import { aCase, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

const png = Uint8Array.from([137, 80, 78, 71, 1, 2, 3]);
const piece = (text: string) =>
  makeEvidence({ caseId: 'case-1', kind: 'note', title: '', text }, NOON, '小周');
const picture = () =>
  makeEvidence(
    {
      caseId: 'case-1',
      kind: 'picture',
      title: 'a.png',
      text: '',
      mediaType: 'image/png',
      bytes: png,
    },
    NOON,
    '小周',
  );

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyDatabase();
});

describe('a colleague’s file of cases', () => {
  it('brings cases, pictures and promises, and twice brings nothing more', async () => {
    const row = aCase({ promiseAt: NOON + 60 * MINUTE });
    const file = writeCaseFile([row], [await picture(), await piece('已电话确认')], '小周', NOON);
    expect(await takeOverCases(file, NOON)).toMatchObject({ added: 1, evidence: 2, refused: 0 });
    expect((await listEvidence('case-1')).find(({ kind }) => kind === 'picture')?.bytes).toEqual(
      png,
    );
    expect((await findReminderByKey(promiseKey(row)))?.state).toBe('waiting');
    expect(await takeOverCases(file, NOON)).toMatchObject({ added: 0, same: 1, evidence: 0 });
  });

  it('and mine, exchanged, are the same on both desks; what gave way is listed', async () => {
    const base = aCase();
    const mine = applyChange(base, { demand: '退款' }, NOON + MINUTE, '小安');
    const theirs = applyChange(base, { demand: '换货' }, NOON + 2 * MINUTE, '小周');
    const files = [mine, theirs].map((row) => writeCaseFile([row], [], '', NOON));
    const results = [];
    for (const [own, file] of [
      [mine, files[1]],
      [theirs, files[0]],
    ] as const) {
      await emptyDatabase();
      await mergeCases([own], []);
      const taken = await takeOverCases(file ?? '', NOON);
      results.push([(await findCase(base.id))?.demand, taken?.conflicts.length]);
    }
    expect(results).toEqual([
      ['换货', 1],
      ['换货', 1],
    ]);
  });

  it('refuses evidence that was changed on the way, and keeps the rest', async () => {
    const changed = { ...(await piece('原话')), text: '改过的话' };
    const file = writeCaseFile([aCase()], [changed, await piece('真的')], '', NOON);
    expect(await takeOverCases(file, NOON)).toMatchObject({ added: 1, evidence: 1, refused: 1 });
    expect((await readCases()).evidence.map(({ text }) => text)).toEqual(['真的']);
  });

  it.each(['', '[]', '{"format":"sidedesk.shift"}', 'null', '{"format":"sidedesk.cases"}'])(
    'is not %j',
    async (text) => expect(await takeOverCases(text, NOON)).toBeNull(),
  );
});
