import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { pinKey } from '@/utils/database/signing';
import { parseSidedeskPack } from '@/utils/packs/formats/sidedesk';
import { writeSidedeskPack } from '@/utils/packs/formats/write-sidedesk';
import { makeSigningKey, signPack } from '@/utils/packs/signature';
import type { Opened, PlanSummary, Progress } from '@/utils/packs/workbench/calls';
import { makeWorkbench } from '@/utils/packs/workbench/workbench';
import { aReply } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

describe('a workbench', () => {
  it('takes a signed pack of a pinned key, also out of an archive', async () => {
    const { text, publicKey } = await signed();
    await pinKey('test.pack', publicKey, 1);
    for (const bytes of [bytesOf(text), zipSync({ 'a.sidedesk.json': bytesOf(text) })]) {
      const summary = planned(await open('a.zip', bytes));
      expect([summary.signature.is, summary.isPinned]).toEqual(['valid', true]);
    }
  });

  it.each(['a.json', 'a.zip'])(
    'refuses one that was changed after it was signed (%s)',
    async (name) => {
      const { text, publicKey } = await signed();
      await pinKey('test.pack', publicKey, 1);
      const changed = bytesOf(text.replace('您好', '您坏'));
      const bytes = name === 'a.zip' ? zipSync({ 'a.sidedesk.json': changed }) : changed;
      await expect(open(name, bytes)).rejects.toMatchObject({
        problem: { code: 'signature-wrong' },
      });
      expect(await (await openDatabase()).replies.count()).toBe(0);
    },
  );

  it('refuses an unsigned file for a pinned pack, whatever its format', async () => {
    const csv = bytesOf('快捷短语编码,快捷短语,快捷短语分组\na,您好,问候\n');
    const { pack } = planned(await open('话术.csv', csv));
    await pinKey(pack.id, `${'A'.repeat(43)}=`, 1);
    await expect(open('话术.csv', csv)).rejects.toMatchObject({
      problem: { code: 'signature-missing' },
    });
  });

  it('makes a pack of picked items, with ids of its own for those of another pack', async () => {
    const { replies } = await openDatabase();
    await replies.bulkAdd([
      aReply({ id: 'own.a', title: '我的', next: ['p.b', 'gone'] }),
      aReply({ id: 'p.b', title: '包里的', packId: 'p', codes: [] }),
      aReply({ id: 'own.c', title: '没选的', codes: [] }),
    ]);
    const bench = makeWorkbench(() => undefined);
    const order = {
      ...{ id: 'shop.pick', name: '挑选', version: '1.0.0', owner: '', locale: 'zh-CN' },
      ...{ changeNotes: '', keyId: null },
      only: { categories: [], tags: [], ids: ['own.a', 'p.b'] },
    };
    const made = await bench.make(order);
    expect(made.items).toBe(2);
    const { pack, rejected } = parseSidedeskPack(await made.blob.text());
    expect(rejected).toEqual([]);
    expect(pack.replies.map(({ id, next }) => [id, next])).toEqual([
      ['own.a', ['shop.pick.p.b', 'gone']],
      ['shop.pick.p.b', undefined],
    ]);
  });

  it('tells how far it is, never backwards within a stage', async () => {
    const told: Progress[] = [];
    await open('话术.csv', bytesOf('快捷短语编码,快捷短语,快捷短语分组\na,您好,问候\n'), told);
    const planning = told.filter(({ stage }) => stage === 'planning').map(({ done }) => done);
    expect(told[0]).toEqual({ stage: 'reading', done: 0 });
    expect(planning).toEqual(planning.toSorted((a, b) => a - b));
    expect(planning.at(-1)).toBe(1);
  });

  it('hands out rows page by page, and decides only what makes sense', async () => {
    const rows = Array.from(
      { length: 25 },
      (_, at) => `k${at},第 ${at} 句完全不同的话 ${at * 7919},`,
    );
    const bench = makeWorkbench(() => undefined);
    const csv = bytesOf(`快捷短语编码,快捷短语,快捷短语分组\n${rows.join('\n')}\n`);
    const { counts } = planned(await bench.open(files('话术.csv', csv)));
    const part = counts.new > counts.duplicate ? 'new' : 'duplicate';
    const [line] = await bench.list({ part, first: 3, count: 1 });
    expect(line?.isDecided).toBe(false);
    const key = line?.key ?? '';
    expect(await bench.decide({ of: { key }, decision: 'merge' })).toEqual({});
    expect(await bench.decide({ of: { key }, decision: 'skip' })).toEqual({ [part]: 1 });
    expect((await bench.list({ part, first: 3, count: 1 }))[0]).toMatchObject({
      decision: 'skip',
      isDecided: true,
    });
    await bench.apply(undefined);
    const written = await (await openDatabase()).replies.count();
    expect(written).toBe(24);
  });
});

function open(name: string, bytes: Uint8Array, told: Progress[] = []): Promise<Opened> {
  return makeWorkbench((progress) => told.push(progress)).open(files(name, bytes));
}

function files(name: string, bytes: Uint8Array) {
  return { of: 'files' as const, files: [{ name, file: new Blob([new Uint8Array(bytes)]) }] };
}

function planned(opened: Opened): PlanSummary {
  if (opened.is !== 'planned') throw new Error(opened.is);
  return opened.summary;
}

async function signed(): Promise<{ text: string; publicKey: string }> {
  const replies = [{ id: 'test.a', title: '问题', variants: [{ text: '您好' }] }];
  const head = { format: 'sidedesk.pack', formatVersion: 1, id: 'test.pack', name: '测试包' };
  const { pack } = parseSidedeskPack(
    JSON.stringify({ ...head, version: '1.0.0', locale: 'zh-CN', replies }),
  );
  const key = await makeSigningKey('mine', 1);
  return { text: writeSidedeskPack(await signPack(pack, key)), publicKey: key.publicKey };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
