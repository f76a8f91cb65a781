import type { Category } from '@/utils/model/pack';
import type { Proposal, ProposalRequest } from '@/utils/model/proposal';
import type { RowsToPut } from './changed-tables';
import { fingerprint } from './fingerprint';
import { findItem, type LibraryItem } from './library';
import { openDatabase } from './open';
import { writeRows } from './write-rows';

/** Why a proposal cannot be accepted. Nothing was written. */
export class ProposalRefused extends Error {
  override name = 'ProposalRefused';
  /** `gone`: no such proposal, or the item it corrects is gone; `changed`: that item is another
   * by now; `decided`: somebody decided already. */
  constructor(readonly why: 'gone' | 'changed' | 'decided') {
    super(why);
  }
}

/**
 * Keeps what an agent proposes until a manager decides.
 * @param now UTC epoch ms
 */
export async function addProposal(request: ProposalRequest, now: number): Promise<Proposal> {
  const { proposals } = await openDatabase();
  const item = request.itemId ? await findItem(request.itemId) : null;
  const proposal: Proposal = {
    ...request,
    id: crypto.randomUUID(),
    state: 'open',
    at: now,
    ...(item ? { seen: printOf(item) } : {}),
  };
  await proposals.add(proposal);
  return proposal;
}

/** Proposals in one state, the oldest first. */
export async function listProposals(state: Proposal['state']): Promise<Proposal[]> {
  const { proposals } = await openDatabase();
  return proposals.where('state').equals(state).sortBy('at');
}

/** The newest proposals in any state, so that their authors see what became of them. */
export async function listRecentProposals(limit: number): Promise<Proposal[]> {
  const { proposals } = await openDatabase();
  const rows = await proposals.toArray();
  return rows.sort((a, b) => b.at - a.at).slice(0, limit);
}

/** @returns false when it is gone or was decided already */
export async function declineProposal(id: string, reason: string, now: number): Promise<boolean> {
  const { proposals } = await openDatabase();
  const openOne = proposals
    .where('id')
    .equals(id)
    .filter(({ state }) => state === 'open');
  const decided = { state: 'declined' as const, reason, decidedAt: now };
  return (await openOne.modify(decided)) > 0;
}

/** Where an accepted proposal goes. */
export interface Acceptance {
  /** Pack of a new item; null = the shop's own. A correction stays where its item is. */
  packId: string | null;
  /** BCP 47, the language of a new item that names none. */
  locale: string;
  /** The manager's wording instead of the agent's: then a changed item is no obstacle. */
  item?: Proposal['item'];
}

/**
 * Writes a proposal into the library: an operation like an import, so it can be taken back.
 * @param now UTC epoch ms
 * @returns the id under which `undoPack` takes it back
 * @throws {ProposalRefused}
 */
export async function acceptProposal(id: string, to: Acceptance, now: number): Promise<number> {
  const database = await openDatabase();
  const proposal = await database.proposals.get(id);
  if (!proposal) throw new ProposalRefused('gone');
  if (proposal.state !== 'open') throw new ProposalRefused('decided');
  const known = proposal.itemId ? await findItem(proposal.itemId) : null;
  if (proposal.itemId && !known) throw new ProposalRefused('gone');
  if (known && !to.item && proposal.seen !== printOf(known)) throw new ProposalRefused('changed');
  const asked = to.item ?? proposal.item;
  const item = { ...asked, category: categoryIdOf(asked.category) };
  if (known && known.type !== item.type) throw new ProposalRefused('changed');
  if (!known && (await findItem(item.id))) throw new ProposalRefused('changed');
  const packId = known ? known.packId : to.packId;
  const pack = packId === null ? undefined : await database.packs.get(packId);
  if (packId !== null && !pack) throw new ProposalRefused('gone');
  const place = {
    packId,
    locale: item.locale ?? known?.locale ?? pack?.locale ?? to.locale,
    order: known?.order ?? Number.MAX_SAFE_INTEGER,
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  };
  const put: RowsToPut = {
    proposals: [{ ...proposal, state: 'accepted', decidedAt: now }],
    categories: await findMissingCategory(packId, asked.category),
  };
  if (item.type === 'reply') {
    const { type: _, ...content } = item;
    put.replies = [{ ...content, ...place }];
  } else {
    const { type: _, ...content } = item;
    put.articles = [{ ...content, ...place }];
  }
  return writeRows({
    // Not the pack's own: an import of it may be taken back without this one going first.
    packId: '',
    packName: item.title,
    put,
    remove: {},
    ...(known ? { readAt: known.rev } : {}),
  });
}

/** A category somebody typed may not exist yet where the item goes. */
async function findMissingCategory(packId: string | null, category: string): Promise<Category[]> {
  const id = categoryIdOf(category);
  const key = `${packId ?? ''}|${id}`;
  const { categories } = await openDatabase();
  if (id === '' || (await categories.get(key))) return [];
  return [{ id, key, name: category, parent: null, order: await categories.count(), packId }];
}

/** Ids have no spaces. */
const categoryIdOf = (category: string) => category.trim().replace(/\s+/g, '_');

const printOf = ({ type: _, ...row }: LibraryItem): string => fingerprint(row).toString(36);
