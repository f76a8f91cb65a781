import { dayOf } from '@/utils/calendar/zone';
import type { SidedeskDatabase } from '@/utils/database/database';
import { caseRowsSince } from '@/utils/database/insight-cases';
import { areCounted, figuresIn } from '@/utils/database/insights';
import { forgetCounts, keepCounts, readSent, writeSent } from '@/utils/database/team-counts';
import { readCursor, writeCursor } from '@/utils/database/team-state';
import { moveDay } from '@/utils/insights/days';
import type { TeamSeat } from '@/utils/model/team';
import type { TeamClient } from './client';
import { casesOf } from './count-cases';
import { countsOf, sharedMetrics } from './counters';
import { countKey, fingerprint, keyOfCount } from './keys';
import { readBody, readFrame, writeEntry } from './wire';
import type { WireMessage } from './wire-message';

/** Days looked at for changes; older figures do not change any more. */
const DAYS = 90;
/** Days kept of others, as long as the server keeps them; and sent to one that knows none. */
const KEPT = 400;

const dayHere = (at: number) => dayOf(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
const today = (): string => dayHere(Date.now());

/**
 * Sends the days whose totals changed, each as a whole: the server keeps the last entry of a
 * browser and day, so nothing is counted twice however often it is sent.
 */
export async function sendCounts(
  database: SidedeskDatabase,
  client: TeamClient,
  { agent, device }: TeamSeat,
): Promise<void> {
  if (!(await areCounted(database))) return;
  const to = today();
  const sent = await readSent(database);
  const days = Object.keys(sent).length === 0 ? KEPT - 1 : DAYS;
  const figures = await figuresIn(database, sharedMetrics, moveDay(to, -days), to);
  const first = moveDay(to, -days);
  const cases = casesOf(await caseRowsSince(database, Date.parse(first)), dayHere);
  const counted = new Set(figures.map(({ day }) => day));
  const counts = countsOf(
    figures,
    // A day whose figures were forgotten here must not take the place of what it was.
    cases.filter(({ day }) => day === to || counted.has(day)),
  );
  // The last insert of today was taken back.
  if (to in sent && !counts.has(to)) counts.set(to, { day: to, places: [] });
  const known: Record<string, string> = {};
  for (const [day, count] of counts) {
    const mark = fingerprint(JSON.stringify(count));
    known[day] = mark;
    if (sent[day] === mark) continue;
    // Another name each time: the server would take the same totals an hour later for a repetition.
    const who = { at: Date.now(), by: agent, dev: device, op: crypto.randomUUID() };
    const text = writeEntry('count', day, count, who);
    const answer = await client.put('cnt', countKey(agent, device, day), text, who.op);
    // Refused: asked again with the next change, not without end.
    if (!('seq' in answer)) console.warn('[sidedesk] team counters:', answer.refused);
  }
  if (JSON.stringify(known) !== JSON.stringify(sent)) await writeSent(database, known);
}

/** A manager reads what the browsers of the team counted. */
export async function receiveCounts(database: SidedeskDatabase, client: TeamClient): Promise<void> {
  const stream = await client.stream('cnt');
  if (!stream) return;
  const cursor = await readCursor(database, 'cnt', stream.created);
  for await (const messages of client.read('cnt', stream.lastSeq < cursor ? 0 : cursor)) {
    await keepCounts(
      database,
      messages.flatMap((message) => readCount(message) ?? []),
    );
    const seq = messages.at(-1)?.seq;
    if (seq) await writeCursor(database, 'cnt', { created: stream.created, seq });
  }
  await forgetCounts(database, moveDay(today(), -KEPT));
}

/** An entry, or nothing for one that cannot be read: the rest counts. */
function readCount({ key, text }: WireMessage) {
  const place = keyOfCount(key);
  const read = readFrame(text);
  if (!place || read.is !== 'good' || read.frame.k !== 'count') return null;
  const parsed = readBody('count', read.frame.b);
  if ('reason' in parsed || parsed.body.day !== place.day) return null;
  return { ...place, count: parsed.body };
}
