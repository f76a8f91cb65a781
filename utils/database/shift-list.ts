import { z } from 'zod';
import { type Reminder, reminderSchema } from '@/utils/model/reminder';
import { instantSchema } from '@/utils/model/scope';
import { withEvent } from '@/utils/reminders/engine/reconcile';
import { openDatabase } from './open';
import { listReminders, listSettled } from './reminders';

const MOST = 5_000;
/** Ended ones go along, so that what came from a colleague ends there too. */
const ENDED = 500;

const shiftListSchema = z.object({
  format: z.literal('sidedesk.shift'),
  formatVersion: z.literal(1),
  from: z.string().max(60),
  at: instantSchema,
  reminders: z.array(z.unknown()).max(MOST),
});

/** What taking over a list did. */
export interface TakenOver {
  added: number;
  /** Known here already; of those, ended because the colleague had ended them. */
  known: number;
  ended: number;
  /** Not readable. */
  refused: number;
}

/**
 * The open reminders, and the ones that ended last, as a file for a colleague.
 * @param from the agent who hands over; @param now UTC epoch ms
 */
export async function writeShiftList(from: string, now: number): Promise<string> {
  const open = await listReminders(['waiting', 'fired'], MOST - ENDED);
  const reminders = [...open, ...(await listSettled(ENDED))];
  const list = { format: 'sidedesk.shift', formatVersion: 1, from, at: now, reminders };
  return JSON.stringify(list, null, 2);
}

/**
 * Takes over a colleague's list; taking it twice, or back, makes no doubles. A reminder that
 * has ended here stays ended; one that had ended there ends here.
 * @returns null when the text is no shift list
 */
export async function takeOverShift(text: string, now: number): Promise<TakenOver | null> {
  const list = shiftListSchema.safeParse(parse(text));
  if (!list.success) return null;
  const { from } = list.data;
  const read = list.data.reminders.map((value) => reminderSchema.safeParse(value));
  const incoming = read.flatMap(({ data }) => (data ? [data as Reminder] : []));
  const result: TakenOver = {
    added: 0,
    known: 0,
    ended: 0,
    refused: read.length - incoming.length,
  };
  const database = await openDatabase();
  await database.transaction('rw', database.reminders, async () => {
    for (const row of incoming) {
      const known = await database.reminders.where('key').equals(row.key).first();
      const event = { at: now, what: 'handed-over' as const, why: from };
      if (!known && isOver(row)) continue;
      if (!known) {
        const isTaken = (await database.reminders.get(row.id)) !== undefined;
        const { claim: _theirs, ...rest } = row;
        // Shown there is not shown here: it comes up again for who takes over.
        const state = row.state === 'fired' ? ('waiting' as const) : row.state;
        const id = isTaken ? crypto.randomUUID() : row.id;
        await database.reminders.add(withEvent({ ...rest, id, state }, event));
        result.added++;
        continue;
      }
      result.known++;
      if (isOver(known) || !isOver(row)) continue;
      await database.reminders.put(withEvent({ ...known, state: row.state }, event));
      result.ended++;
    }
  });
  return result;
}

const isOver = ({ state }: Reminder): boolean => state === 'done' || state === 'cancelled';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
