import { beforeEach, describe, expect, it } from 'vitest';
import { readBuyerCard } from '@/utils/database/buyer-card';
import { changeContact, listContactLog, noteTalk, readContact } from '@/utils/database/contacts';
import { listUnseen } from '@/utils/database/forget-buyer';
import { openDatabase } from '@/utils/database/open';
import { conversationKey } from '@/utils/model/conversation-key';
import { aCase, aContact, aConversation, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

const lin = aConversation();
const key = conversationKey(lin);
const DAY = 1_440 * MINUTE;

beforeEach(emptyDatabase);

describe('a buyer who is looked at', () => {
  it('is written down once a visit, and once a day in the history', async () => {
    expect(await noteTalk(lin, '2026-11-20', NOON)).toBe(true);
    expect(await noteTalk(lin, '2026-11-20', NOON + MINUTE)).toBe(false);
    expect(await noteTalk(lin, '2026-11-20', NOON + 20 * MINUTE)).toBe(true);
    // The clock was set back by a day.
    expect(await noteTalk(lin, '2026-11-19', NOON - DAY)).toBe(true);
    expect(await listContactLog(key, 9)).toHaveLength(2);
    expect((await readContact(key))?.firstSeenAt).toBe(NOON);
  });

  it('keeps what agents wrote when they come back under another name', async () => {
    await changeContact(lin, { remark: '林姐', notes: '爱喝茶' }, NOON, '小安');
    await noteTalk({ ...lin, buyerName: '林***士' }, '2026-11-21', NOON + DAY);
    expect(await readContact(key)).toMatchObject({
      name: '林***士',
      remark: '林姐',
      notes: '爱喝茶',
      seenAt: NOON + DAY,
    });
  });
});

it('a mark says who set it and when; another reason is another mark', async () => {
  await changeContact(lin, { marks: [{ kind: 'vip', why: '老客' }] }, NOON, '小安');
  const again = { marks: [{ kind: 'vip' as const, why: '老客' }], remark: '林姐' };
  expect((await changeContact(lin, again, NOON + MINUTE, '小周')).marks).toEqual([
    { kind: 'vip', why: '老客', by: '小安', at: NOON },
  ]);
  const other = { marks: [{ kind: 'vip' as const, why: '一年十二单' }] };
  expect((await changeContact(lin, other, NOON + MINUTE, '小周')).marks[0]?.by).toBe('小周');
});

it('the card holds the open case of the order too, whoever asked about it', async () => {
  const { cases } = await openDatabase();
  const other = aConversation({ buyerKey: 'x', buyerName: '周先生' });
  await cases.bulkAdd([
    aCase({ id: 'own' }),
    aCase({ id: 'ended', isOpen: 0, closedAt: NOON }),
    aCase({ id: 'theirs', orderNo: '6924', conversation: other, conversationKey: 'feige||x' }),
  ]);
  const card = await readBuyerCard(lin, '6924', 'Asia/Shanghai');
  expect(card.open.map(({ id }) => id).sort()).toEqual(['own', 'theirs']);
  expect(card.ended).toBe(1);
});

it('whoever was not seen for long is old, but not with an open case', async () => {
  const { contacts, cases } = await openDatabase();
  const old = { seenAt: NOON - 400 * DAY };
  await contacts.bulkAdd([
    aContact({ ...old, key: 'a|b|old' }),
    aContact({ ...old, key: 'a|b|busy' }),
    aContact({ key: 'a|b|new' }),
  ]);
  await cases.add(aCase({ conversationKey: 'a|b|busy' }));
  const found = await listUnseen(NOON - 365 * DAY, 9);
  expect(found.map((row) => row.key)).toEqual(['a|b|old']);
});
