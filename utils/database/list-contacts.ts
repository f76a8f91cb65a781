import type { Contact } from '@/utils/model/contact';
import { openDatabase } from './open';

/** Rows read at a stretch: some 20 ms. */
const PAGE = 2_000;

/** A contact as lists show it. */
export type ContactLine = Pick<
  Contact,
  'key' | 'console' | 'shop' | 'name' | 'remark' | 'groups' | 'tags' | 'marks' | 'seenAt'
>;

/** Every contact, page by page, the one seen last first. */
export async function* readContactLines(): AsyncGenerator<ContactLine[]> {
  const { contacts } = await openDatabase();
  const keys = await contacts.orderBy('seenAt').reverse().primaryKeys();
  for (let at = 0; at < keys.length; at += PAGE) {
    const rows = await contacts.bulkGet(keys.slice(at, at + PAGE));
    yield rows.flatMap((row) => {
      if (!row) return [];
      const { key, console, shop, name, remark, groups, tags, marks, seenAt } = row;
      return { key, console, shop, name, remark, groups, tags, marks, seenAt };
    });
  }
}
