import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeCase, closeCase, openAgain } from '@/utils/cases/change-case';
import { promiseKey } from '@/utils/cases/engine/promise';
import { openCase } from '@/utils/cases/open-case';
import { casesOfConversation, casesOfOrder } from '@/utils/database/cases';
import { listEvidence } from '@/utils/database/evidence';
import { findReminderByKey } from '@/utils/database/reminders';
import { changeSettings } from '@/utils/database/settings';
import type { Case, CaseRequest } from '@/utils/model/case';
import { conversationKey } from '@/utils/model/conversation-key';
import { aConversation, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

const conversation = aConversation();
const orderNo = '692400000000000017';
const request = (fields: Partial<CaseRequest['fields']> = {}) => ({
  conversation,
  fields: { type: 'return' as const, orderNo, ...fields },
});

async function open(fields: Partial<CaseRequest['fields']> = {}): Promise<Case> {
  const opened = await openCase(request(fields), NOON);
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.case;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyDatabase();
});

describe('a case', () => {
  it('is one case when it is opened twice, and is found by buyer and by order', async () => {
    const row = await open();
    expect(await openCase(request(), NOON + 1)).toEqual({ case: row, isNew: false });
    expect(await casesOfConversation(conversationKey(conversation))).toEqual([row]);
    expect(await casesOfOrder('feige', '', orderNo)).toEqual([row]);
  });

  it('keeps the newest messages as its first evidence', async () => {
    const excerpt = [{ id: 'm-1', side: 'buyer' as const, text: '我要退货', at: NOON }];
    const opened = await openCase({ ...request(), excerpt }, NOON);
    if ('problem' in opened) throw new Error(opened.problem);
    const [first] = await listEvidence(opened.case.id);
    expect(first?.text).toBe('2026-11-20T04:00:00.000Z [林女士] 我要退货');
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a promise', () => {
  const promiseAt = NOON + 120 * MINUTE;
  const reminderOf = (row: Case) => findReminderByKey(promiseKey(row));

  it('is reminded of before it expires', async () => {
    const row = await open({ promiseAt, promiseNote: '告知处理结果' });
    expect(await reminderOf(row)).toMatchObject({
      kind: 'call-back',
      state: 'waiting',
      dueAt: promiseAt - 15 * MINUTE,
      note: '告知处理结果',
      orderNo,
    });
  });

  it('that is moved has one open reminder, there and back again', async () => {
    const row = await open({ promiseAt });
    const moved = (await changeCase(row.id, { promiseAt: promiseAt + MINUTE }, NOON)) as Case;
    expect([(await reminderOf(row))?.state, (await reminderOf(moved))?.state]).toEqual([
      'cancelled',
      'waiting',
    ]);
    await changeCase(row.id, { promiseAt }, NOON);
    expect([(await reminderOf(row))?.state, (await reminderOf(moved))?.state]).toEqual([
      'waiting',
      'cancelled',
    ]);
  });

  it('ends with its case, and a case that is opened again promises anew', async () => {
    const row = await open({ promiseAt });
    await closeCase(row.id, { outcome: 'solved', satisfaction: null }, NOON);
    expect((await reminderOf(row))?.state).toBe('done');
    expect((await openAgain(row.id, NOON))?.promiseAt).toBeNull();
    await changeCase(row.id, { promiseAt }, NOON);
    expect((await reminderOf(row))?.state).toBe('waiting');
  });
});

describe('an offer', () => {
  const offer = { kind: 'compensation', amount: 80, text: '', approvedBy: '' } as const;

  it.each([
    { role: 'agent', amount: 50, stands: true },
    { role: 'agent', amount: 80, stands: false },
    { role: 'manager', amount: 80, stands: true },
  ] as const)('of $amount by the role $role stands: $stands', async ({ role, amount, stands }) => {
    await changeSettings({ role });
    const opened = await openCase(request({ offer: { ...offer, amount } }), NOON);
    expect('problem' in opened).toBe(!stands);
  });

  it('above the limit stands when somebody agreed to it, and else changes nothing', async () => {
    const { id } = await open();
    expect(await changeCase(id, { offer, demand: '赔' }, NOON)).toEqual({
      problem: 'above-limit',
      limit: 50,
    });
    expect((await casesOfConversation(conversationKey(conversation)))[0]?.demand).toBe('');
    const agreed = { ...offer, approvedBy: '王经理' };
    expect(await changeCase(id, { offer: agreed }, NOON)).toMatchObject({ offer: agreed });
  });
});
