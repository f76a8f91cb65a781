import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ProposePanel } from '@/components/sidebar/propose-panel';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { DeskItem } from '@/utils/library/answers';
import { type Proposal, proposalRequestSchema } from '@/utils/model/proposal';
import { aReply, NOON } from '../../builders';
import { openView, playBackground } from '../open-page';

const line = {
  ask: () => Promise.resolve({ ok: true, draft: '二楼可以试听' }),
} as unknown as DeskLine;
const item: DeskItem = {
  type: 'reply',
  ...aReply({ packId: 'tea' }),
  categoryName: '物流',
  source: '店铺包',
};

async function open(id: string | null, list: Proposal[] = []) {
  const sent = playBackground({
    'item:get': () => item,
    'proposal:list': () => list,
    'proposal:add': (request) => ({ ...request, id: 'p', state: 'open', at: NOON }),
  });
  await openView(<ProposePanel line={line} id={id} />);
  return { user: userEvent.setup(), sent };
}
const proposed = (sent: { name: string; data: unknown }[]) =>
  sent.find(({ name }) => name === 'proposal:add')?.data;

describe('a proposal from the desk', () => {
  it('starts with what stands in the console’s box, and goes with Ctrl+Enter', async () => {
    const { user, sent } = await open(null);
    const text = await screen.findByLabelText<HTMLTextAreaElement>('内容');
    await waitFor(() => expect(text.value).toBe('二楼可以试听'));
    await user.type(screen.getByLabelText('标题'), '试听{Control>}{Enter}{/Control}');
    await screen.findByText(/已提交/);
    expect(proposalRequestSchema.parse(proposed(sent))).toMatchObject({
      item: { type: 'reply', title: '试听', variants: [{ text: '二楼可以试听' }] },
    });
    expect(text.value).toBe('');
  });

  it('corrects the words of an item, and nothing else of it', async () => {
    const { user, sent } = await open('reply-1');
    const text = await screen.findByLabelText<HTMLTextAreaElement>('内容');
    expect(text.value).toBe('亲，运费由我们承担。');
    await user.type(text, '包邮');
    await user.click(screen.getByRole('button', { name: /提交/ }));
    await screen.findByText(/已提交/);
    const { packId: _p, order: _o, rev: _r, createdAt: _c, updatedAt: _u, ...content } = aReply();
    // The background takes what belongs to an item and leaves out the rest.
    expect(proposalRequestSchema.parse(proposed(sent))).toEqual({
      itemId: 'reply-1',
      author: '',
      note: '',
      item: {
        ...content,
        type: 'reply',
        variants: [{ tone: 'warm', text: '亲，运费由我们承担。包邮' }],
      },
    });
  });

  it('shows what became of former ones, with the reason', async () => {
    const request = proposalRequestSchema.parse({
      item: { type: 'reply', id: 'a', title: '包邮吗', variants: [{ text: '包' }] },
    });
    await open(null, [{ ...request, id: 'p', state: 'declined', reason: '已有一条', at: NOON }]);
    await screen.findByText('包邮吗');
    expect(screen.getByText('未采纳')).toBeTruthy();
    expect(screen.getByText('已有一条')).toBeTruthy();
  });
});
