import { beforeEach, describe, expect, it } from 'vitest';
import { findItem, readCategories, takeRevision } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import {
  acceptProposal,
  addProposal,
  declineProposal,
  listProposals,
  ProposalRefused,
} from '@/utils/database/proposals';
import { undoPack } from '@/utils/database/undo';
import { type ProposalRequest, proposalRequestSchema } from '@/utils/model/proposal';
import { applyPlan, planPack } from '@/utils/packs/import-pack';
import { aPack, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const here = { packId: null, locale: 'zh-CN' };
const [reply] = aPack().replies;
const propose = (change: object, itemId?: string): ProposalRequest =>
  proposalRequestSchema.parse({
    ...(itemId ? { itemId } : {}),
    item: { type: 'reply', ...reply, id: 'proposed', ...change },
    author: '小安',
  });
const install = async () => applyPlan(await planPack({ pack: aPack(), rejected: [] }, NOON));

describe('an agent’s proposal', () => {
  it('becomes a reply of the pack the manager chooses, and can be taken back', async () => {
    await install();
    const { id } = await addProposal(propose({ title: '新的', category: '售后 问题' }), NOON);
    const undo = await acceptProposal(id, { ...here, packId: 'shop-pack' }, NOON + 1);
    expect(await findItem('proposed')).toMatchObject({
      packId: 'shop-pack',
      title: '新的',
      category: '售后_问题',
    });
    expect((await readCategories()).map(({ key }) => key)).toContain('shop-pack|售后_问题');
    expect(await listProposals('accepted')).toMatchObject([{ id, decidedAt: NOON + 1 }]);
    // The next version of the pack does not have it: it stays.
    const next = await planPack({ pack: aPack({ version: '2.0.0' }), rejected: [] }, NOON + 2);
    expect(next.counts).toMatchObject({ kept: 1, removed: 0 });

    expect(await undoPack(undo)).toBe(true);
    expect(await findItem('proposed')).toBeNull();
    expect(await listProposals('open')).toMatchObject([{ id }]);
  });

  it('corrects the item it is about, where that is', async () => {
    await install();
    const about = 'shop-pack.freight';
    const { id } = await addProposal(propose({ id: about, title: '更好' }, about), NOON);
    await acceptProposal(id, here, NOON + 1);
    expect(await findItem(about)).toMatchObject({ packId: 'shop-pack', title: '更好', order: 0 });
  });

  it('is refused with the reason when things have moved on', async () => {
    await install();
    const about = 'shop-pack.freight';
    const { id } = await addProposal(propose({ id: about, title: '更好' }, about), NOON);
    const database = await openDatabase();
    await database.transaction('rw', database.replies, database.meta, async () => {
      await database.replies.update(about, { title: '别的', rev: await takeRevision(database) });
    });
    await expect(acceptProposal(id, here, NOON)).rejects.toMatchObject({ why: 'changed' });
    // The manager looked at both and wrote what is right.
    const { item } = propose({ id: about, title: '合起来' });
    await acceptProposal(id, { ...here, item }, NOON);
    expect(await findItem(about)).toMatchObject({ title: '合起来' });
    await expect(acceptProposal(id, here, NOON)).rejects.toMatchObject({ why: 'decided' });
    await expect(acceptProposal('none', here, NOON)).rejects.toThrow(new ProposalRefused('gone'));
  });

  it('never overwrites an item that has its id', async () => {
    await install();
    const { id } = await addProposal(propose({ id: 'shop-pack.freight' }), NOON);
    await expect(acceptProposal(id, here, NOON)).rejects.toMatchObject({ why: 'changed' });
  });

  it('is declined once, with a word for its author', async () => {
    const { id } = await addProposal(propose({}), NOON);
    expect(await declineProposal(id, '已经有了', NOON + 1)).toBe(true);
    expect(await declineProposal(id, '已经有了', NOON + 1)).toBe(false);
    expect(await listProposals('declined')).toMatchObject([{ reason: '已经有了' }]);
  });
});
