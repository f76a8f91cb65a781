import { z } from 'zod';
import { type Contact, contactSchema } from '@/utils/model/contact';
import { instantSchema } from '@/utils/model/scope';
import { NAME } from './names';

/** Changes of the switch that are kept, the newest last. */
const MOST_CHANGES = 20;

const changeSchema = z.object({
  isOn: z.boolean(),
  /** Why, for everybody to read; '' only when it was switched off. */
  why: z.string().max(300),
  /** Who did it. */
  by: z.string().regex(NAME),
  at: instantSchema,
});

/**
 * Whether notes about buyers are shared, in the library's account: only a manager can write it.
 * `round` is another one each time and goes with the switch: without it nobody can tell which
 * buyer a key on the server was about.
 */
export const sharingSchema = z
  .object({
    round: z.string().regex(NAME).or(z.literal('')),
    changes: z.array(changeSchema).min(1).max(MOST_CHANGES),
  })
  .refine(({ round, changes }) => {
    const last = changes.at(-1);
    return last?.isOn === (round !== '') && (!last.isOn || last.why.trim() !== '');
  }, 'on without a reason, or on and off at once');
export type Sharing = z.infer<typeof sharingSchema>;

/** What an agent wrote about a buyer: neither name nor anything of a conversation is in it. */
export const noteSchema = contactSchema
  .pick({
    remark: true,
    groups: true,
    tags: true,
    notes: true,
    preferences: true,
    needs: true,
    marks: true,
  })
  .extend({ round: z.string().regex(NAME) });
export type Note = z.infer<typeof noteSchema>;

/**
 * The switch after another change.
 * @param change `why` must say something when it is on; @param round one of its own for each change
 */
export function switchSharing(
  known: Sharing | null,
  change: Sharing['changes'][number],
  round: string,
): Sharing {
  const changes = [...(known?.changes ?? []), change].slice(-MOST_CHANGES);
  return { round: change.isOn ? round : '', changes };
}

/** What a contact says to the team, or null where nobody wrote anything. */
export function noteOf(contact: Contact, round: string): Note | null {
  const { remark, groups, tags, notes, preferences, needs, marks } = contact;
  const isEmpty = [remark, groups, tags, notes, preferences, needs, marks].every(
    ({ length }) => length === 0,
  );
  return isEmpty ? null : { remark, groups, tags, notes, preferences, needs, marks, round };
}

/** How a buyer is called on the server: 160 bits of SHA-256. @param contact `conversationKey()` */
export async function buyerMark(round: string, contact: string): Promise<string> {
  const text = new TextEncoder().encode(`${round}\n${contact}`);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).slice(0, 20);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
