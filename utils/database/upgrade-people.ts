import type { Transaction } from 'dexie';
import { applyChange } from '@/utils/cases/engine/change-case';
import { newCase } from '@/utils/cases/engine/new-case';
import { blankContact } from '@/utils/model/blank-contact';
import type { Case } from '@/utils/model/case';
import { caseTypes } from '@/utils/model/case-lists';
import type { Contact } from '@/utils/model/contact';

/** What a case was in versions 1 and 2. */
type OldCase = Pick<
  Case,
  'id' | 'conversationKey' | 'orderNo' | 'stage' | 'promiseAt' | 'facts' | 'openedAt' | 'closedAt'
> & { type: string };

/** Version 3: contacts and cases hold what the guides ask for; whatever they held stays. */
export async function fillPeople(transaction: Transaction): Promise<void> {
  const contacts = transaction.table<Contact, string>('contacts');
  await contacts.toCollection().modify((row) => {
    const { console, shop, buyerKey, name } = row;
    Object.assign(row, {
      ...blankContact({ console, shop, buyerKey, buyerName: name, url: '' }),
      ...row,
    });
  });
  await transaction
    .table('cases')
    .toCollection()
    .modify((row: OldCase) => {
      Object.assign(row, fillCase(row));
    });
}

function fillCase(old: OldCase): Case {
  const [console = '', shop = '', ...buyer] = old.conversationKey.split('|');
  const conversation = { console, shop, url: '', buyerKey: buyer.join('|'), buyerName: '' };
  const { orderNo, stage, promiseAt, facts, openedAt, closedAt } = old;
  const known = caseTypes.find((type) => type === old.type);
  const fields = {
    type: known ?? ('other' as const),
    orderNo,
    promiseAt,
    facts,
    ...(known ? {} : { summary: old.type }),
  };
  const opened = newCase({ conversation, fields }, old.id, openedAt, '');
  const staged = applyChange(opened, { stage }, openedAt, '');
  return { ...staged, closedAt, isOpen: closedAt === null ? 1 : 0 };
}
