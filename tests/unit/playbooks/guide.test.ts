import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { findRun } from '@/utils/database/playbook-runs';
import { listPlaybooks, removePlaybook, savePlaybook } from '@/utils/database/playbooks';
import { undoPack } from '@/utils/database/undo';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { actOn, beginRun, listHeads, readDeskPlaybooks } from '@/utils/playbooks/guide';
import { joinPackPlaybooks } from '@/utils/playbooks/join-pack-playbooks';
import { awaitedBy } from '@/utils/playbooks/locks';
import { checkReply } from '@/utils/replies/gate/check-reply';
import { aPack, aSnapshot, MINUTE, NOON } from '../../builders';
import { aPlaybook, aRun, aStep } from '../../playbook-builders';
import { emptyDatabase } from '../database/empty-database';

const hour = {
  from: 'start',
  span: { amount: 1, unit: 'hours' },
  is: 'limit',
  working: false,
} as const;
const returns = aPlaybook({ steps: [aStep({ id: 'ask', deadline: hour }), aStep({ id: 'tell' })] });

const states = async () => {
  const { reminders } = await openDatabase();
  return (await reminders.toArray()).map(({ state, note, dueAt }) => [state, note, dueAt - NOON]);
};
async function begin(): Promise<string> {
  await savePlaybook(returns, NOON);
  return (await beginRun('own.return', aSnapshot(), NOON))?.id ?? '';
}

beforeEach(emptyDatabase);

describe('a run', () => {
  it('has a reminder while its step waits, and none when it is done', async () => {
    const id = await begin();
    expect(await states()).toEqual([['waiting', '退货 · ask', 45 * MINUTE]]);
    const { refused } = await actOn(id, { do: 'tick', step: 'ask' }, null, NOON + MINUTE);
    expect(refused).toBeNull();
    expect(await states()).toEqual([['done', '退货 · ask', 45 * MINUTE]]);
  });

  it('makes no second reminder when something else is noted', async () => {
    const id = await begin();
    await actOn(id, { do: 'fill', name: 'reason', value: '色差' }, null, NOON + MINUTE);
    expect(await states()).toHaveLength(1);
  });

  it('keeps the version it began with when the playbook is changed, and when it goes', async () => {
    const id = await begin();
    await savePlaybook({ ...returns, title: '新退货', steps: [aStep({ id: 'other' })] }, NOON);
    await removePlaybook('own.return');
    const { view } = await actOn(id, { do: 'tick', step: 'ask' }, null, NOON + MINUTE);
    expect([view?.title, view?.steps.map((step) => step.id)]).toEqual(['退货', ['ask', 'tell']]);
  });

  it('is not offered again for the same matter while it runs', async () => {
    const asked = { conversation: 'feige||~林女士', said: '我要退货', statuses: [] };
    await savePlaybook(returns, NOON);
    expect((await readDeskPlaybooks(asked, 'zh-CN', NOON)).suggested).toHaveLength(1);
    await beginRun('own.return', aSnapshot(), NOON);
    const { running, suggested } = await readDeskPlaybooks(asked, 'zh-CN', NOON);
    expect([running.map(({ step }) => step), suggested]).toEqual([['ask'], []]);
  });

  it('of an older version that cannot be read stays where it is', async () => {
    const { playbookRuns } = await openDatabase();
    await playbookRuns.put({ id: 'old', conversationKey: 'x' } as never);
    expect(await findRun('old')).toBeNull();
    expect(await playbookRuns.count()).toBe(1);
  });
});

describe('a reply of a later step', () => {
  it('is held by the gate wherever it is found, until what comes first is ticked', async () => {
    const first = aStep({ id: 'private', title: '先私信' });
    const last = aStep({ id: 'public', after: ['private'], replies: [{ ids: ['pub'] }] });
    const run = aRun({ playbook: aPlaybook({ steps: [first, last] }) });
    expect(awaitedBy([run], 'pub')).toEqual(['先私信']);
    expect(awaitedBy([run], 'other')).toEqual([]);
    expect(awaitedBy([{ ...run, ticked: { private: NOON } }], 'pub')).toEqual([]);
    expect(awaitedBy([{ ...run, state: 'ended' }], 'pub')).toEqual([]);
  });

  it.each([
    [true, 'block'],
    [false, 'warn'],
  ])('public %s: %s (004-26, 001-06)', (isPublic, level) => {
    const findings = checkReply({
      ...{ text: '您好。', missing: [], prompts: [], errors: [], maxLength: null, sentAt: null },
      item: { public: isPublic, locked: false, awaits: ['先私信'] },
      place: { console: 'feige', shop: '', locale: null, role: 'agent' },
      ...{ otherVariant: null, now: NOON },
      checks: { checkWording: () => [], findPrivateData: () => [] },
    });
    expect(findings).toMatchObject([{ check: 'order', level, values: { steps: '先私信' } }]);
  });
});

describe('a playbook', () => {
  it('that goes in a circle is kept, and not offered', async () => {
    const circle = aPlaybook({ steps: [aStep({ id: 'a' }), aStep({ id: 'b', next: 'a' })] });
    await savePlaybook(circle, NOON);
    expect(await listHeads('zh-CN')).toEqual([]);
    expect(await listPlaybooks()).toHaveLength(1);
  });

  it('comes and goes with its pack; one’s own of the same id stays', async () => {
    await savePlaybook(returns, NOON);
    const pack = aPack({ playbooks: [returns, aPlaybook({ id: 'pack.care', title: '关怀' })] });
    const plan = await planFile('a.sidedesk.json', JSON.stringify(pack), NOON);
    const undo = await applyPlan(plan);
    expect(await joinPackPlaybooks(NOON)).toBe(true);
    expect(await joinPackPlaybooks(NOON)).toBe(false);
    const owners = async () => (await listPlaybooks()).map(({ id, packId }) => [id, packId]);
    expect(await owners()).toEqual([
      ['own.return', null],
      ['pack.care', 'shop-pack'],
    ]);
    await undoPack(undo);
    await joinPackPlaybooks(NOON);
    expect(await owners()).toEqual([['own.return', null]]);
  });

  it('that was deleted comes back with undo', async () => {
    await savePlaybook(returns, NOON);
    const undo = await removePlaybook('own.return');
    expect(await listPlaybooks()).toEqual([]);
    await undoPack(undo ?? 0);
    expect((await listPlaybooks()).map(({ id }) => id)).toEqual(['own.return']);
  });

  it('of a pack is not overwritten from here', async () => {
    const plan = await planFile(
      'a.sidedesk.json',
      JSON.stringify(aPack({ playbooks: [returns] })),
      NOON,
    );
    await applyPlan(plan);
    await joinPackPlaybooks(NOON);
    expect(await savePlaybook({ ...returns, title: '改' }, NOON)).toBeNull();
    expect(await removePlaybook('own.return')).toBeNull();
    expect((await listPlaybooks())[0]?.title).toBe('退货');
  });
});
