import type { SidedeskDatabase } from '@/utils/database/database';
import { addMark, readCursor, readMarks, writeCursor } from '@/utils/database/team-state';
import type { TeamSeat } from '@/utils/model/team';
import type { TeamClient } from './client';
import { decisionKey, proposalKey } from './keys';
import type { LibraryEntry } from './read-entries';
import { readBody, readFrame, writeEntry } from './wire';
import type { WireMessage } from './wire-message';

/** Sends what was proposed here and was not sent yet. Sending twice is refused by the server. */
export async function sendProposals(
  database: SidedeskDatabase,
  client: TeamClient,
  { agent, device }: TeamSeat,
): Promise<void> {
  const done = new Set([
    ...(await readMarks(database, 'sent')),
    ...(await readMarks(database, 'received')),
  ]);
  const open = await database.proposals.where('state').equals('open').toArray();
  for (const proposal of open.filter(({ id }) => !done.has(id))) {
    const op = `prop.${proposal.id}`;
    const who = { at: Date.now(), by: agent, dev: device, op };
    const text = writeEntry('proposal', proposal.id, proposal, who);
    const answer = await client.put('prop', proposalKey(agent, proposal.id), text, op, 0);
    // One that is too large or refused is not tried again and again; it stays here.
    if ('seq' in answer || answer.refused !== 'full') await addMark(database, 'sent', proposal.id);
  }
}

/** A manager reads what agents propose. @returns how many are new */
export async function receiveProposals(
  database: SidedeskDatabase,
  client: TeamClient,
): Promise<number> {
  const stream = await client.stream('prop');
  if (!stream) return 0;
  const cursor = await readCursor(database, 'prop', stream.created);
  let count = 0;
  for await (const messages of client.read('prop', stream.lastSeq < cursor ? 0 : cursor)) {
    for (const message of messages) if (await keepProposal(database, message)) count++;
    const seq = messages.at(-1)?.seq;
    if (seq) await writeCursor(database, 'prop', { created: stream.created, seq });
  }
  return count;
}

async function keepProposal(database: SidedeskDatabase, message: WireMessage): Promise<boolean> {
  const read = readFrame(message.text);
  if (read.is !== 'good') return false;
  const parsed = readBody('proposal', read.frame.b);
  if ('reason' in parsed) return false;
  const { body } = parsed;
  const [agent = ''] = message.key.split('.');
  if (proposalKey(agent, body.id) !== message.key || (await database.proposals.get(body.id)))
    return false;
  // Who it is from is what the server let write there, not what it says.
  const { decidedAt: _d, reason: _r, ...rest } = body;
  await database.proposals.add({ ...rest, state: 'open', author: body.author || agent });
  await addMark(database, 'received', body.id);
  return true;
}

/** Tells the team what was decided here about proposals that came from it. */
export async function sendDecisions(
  database: SidedeskDatabase,
  library: TeamClient,
  { agent, device }: TeamSeat,
): Promise<void> {
  const received = await readMarks(database, 'received');
  const decided = new Set(await readMarks(database, 'decided'));
  for (const id of received.filter((one) => !decided.has(one))) {
    const proposal = await database.proposals.get(id);
    if (!proposal || proposal.state === 'open') continue;
    const { state, reason, decidedAt } = proposal;
    const op = `decision.${id}`;
    const body = { id, state, reason, decidedAt };
    const text = writeEntry('decision', id, body, { at: Date.now(), by: agent, dev: device, op });
    const answer = await library.put('kb', decisionKey(id), text, op);
    if ('seq' in answer) await addMark(database, 'decided', id);
  }
}

/** Decisions about what was proposed here. */
export async function takeDecisions(
  database: SidedeskDatabase,
  entries: LibraryEntry[],
): Promise<void> {
  for (const entry of entries) {
    if (entry.kind !== 'decision' || !entry.body) continue;
    const { id, state, reason, decidedAt } = entry.body;
    await database.proposals
      .where('id')
      .equals(id)
      .filter((row) => row.state === 'open')
      .modify({ state, ...(reason ? { reason } : {}), ...(decidedAt ? { decidedAt } : {}) });
  }
}
