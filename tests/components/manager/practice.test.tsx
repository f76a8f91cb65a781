import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PracticeView } from '@/components/manager/practice/practice-view';
import type { Remark } from '@/utils/compliance/check-draft';
import { openDatabase } from '@/utils/database/open';
import { listPracticeRuns } from '@/utils/database/practice';
import type { DeskHit, PreparedReply } from '@/utils/library/answers';
import { playbookSchema } from '@/utils/model/playbook';
import { defaultSettings } from '@/utils/model/setting';
import { emptyDatabase } from '../../unit/database/empty-database';
import { makeWelcome, openView, playBackground } from '../open-page';

const hit = {
  id: 'zh.r.pay-fail',
  titleText: '付款失败排查',
  title: [],
  category: '支付帮助',
} as unknown as DeskHit;
const filled = { messages: [{ text: '看看银行卡限额，或换一种方式' }] } as unknown as PreparedReply;
const block: Remark = { level: 'block', start: 0, end: 1, matched: '微信', guideIds: [] };

async function open(remarks: Remark[] = []) {
  const sent = playBackground({
    search: () => ({ hits: [hit], size: 1, basis: 'message', weak: false }),
    'reply:prepare': () => filled,
    'wording:check': () => remarks,
  });
  const settings = { ...defaultSettings, agentName: '小安' };
  await openView(<PracticeView scenarioId="zh.practice.pay" />, makeWelcome({ settings }));
  return { sent, user: userEvent.setup() };
}

beforeEach(emptyDatabase);

describe('a practice', () => {
  it('is done by keyboard: search, put in, send, and is scored', async () => {
    const { user } = await open();
    await screen.findByText('怎么付不了款啊，一直失败');
    await screen.findByRole('option', { name: /付款失败排查/ });
    await user.click(screen.getByRole('combobox', { name: '搜话术和知识' }));
    await user.keyboard('{Enter}');
    const box = screen.getByLabelText<HTMLTextAreaElement>('你的回复');
    await waitFor(() => expect(box.value).toBe('看看银行卡限额，或换一种方式'));
    expect(document.activeElement).toBe(box);
    await user.keyboard('{Enter}');
    await screen.findByText('提示超限了，那我直接转给你行吗');
    await user.type(box, '请在平台页面付款哦{Enter}');
    await screen.findByRole('status');
    const [run] = await listPracticeRuns(9);
    expect(run).toMatchObject({
      scenarioId: 'zh.practice.pay',
      agent: '小安',
      turns: 2,
      skipped: 0,
    });
    expect(run?.score).toBe(100);
  });

  it('asks for the procedure where one is installed, and names it afterwards', async () => {
    const steps = [{ id: 'a', title: '问提示' }];
    const playbook = { id: 'own.pay', title: '付款遇到问题', locale: 'zh-CN', topic: 'pay', steps };
    const { playbooks } = await openDatabase();
    const place = { packId: null, order: 0, updatedAt: 0 };
    await playbooks.add({ ...playbookSchema.parse(playbook), ...place });
    const { user } = await open();
    await screen.findByLabelText('这件事走哪个流程？', { selector: 'input' });
    await user.click(screen.getByRole('button', { name: '跳过' }));
    await user.click(screen.getByRole('button', { name: '跳过' }));
    expect(await screen.findByText('这件事走「付款遇到问题」流程')).toBeTruthy();
  });

  it('says what must not be said, and what was missing', async () => {
    const { user } = await open([block]);
    await screen.findByText('怎么付不了款啊，一直失败');
    await user.type(screen.getByLabelText('你的回复'), '加我微信{Enter}');
    await screen.findByText('提示超限了，那我直接转给你行吗');
    await user.click(screen.getByRole('button', { name: '跳过' }));
    await screen.findByText(/不能这样说：加我/);
    expect(screen.getByText('（跳过了）')).toBeTruthy();
    const [run] = await listPracticeRuns(9);
    expect(run).toMatchObject({ skipped: 1, turns: 2 });
    expect(run?.marks.moves).toBe(0);
  });
});
