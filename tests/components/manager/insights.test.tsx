import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { InsightsView } from '@/components/manager/insights/insights-view';
import { recordEvents } from '@/utils/database/insights';
import { openDatabase } from '@/utils/database/open';
import { recordNoAnswer } from '@/utils/database/usage';
import { forgetWordings, recordChoice } from '@/utils/database/wordings';
import type { ExplainedHit } from '@/utils/library/answers';
import { aReply, NOON } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground } from '../open-page';

beforeEach(async () => {
  await emptyDatabase();
  await openDatabase();
});

const hit: ExplainedHit = {
  id: 'reply-1',
  kind: 'reply',
  score: 1.5,
  confidence: 0.87,
  match: 'initials',
  matched: ['yf'],
  title: [[0, 2]],
  code: [],
  snippet: { text: '', ranges: [] },
  titleText: '运费谁出',
  codes: [],
  category: '',
  source: '',
  features: { coverage: 0.75, boost: 0 },
};

describe('insights', () => {
  it('says so while there is nothing to tell', async () => {
    await openView(<InsightsView measure={null} />);
    expect(await screen.findByText('最近没有搜不到的问题')).toBeTruthy();
    expect(await screen.findByText(/还没有学到问法/)).toBeTruthy();
  });

  it('counts questions without an answer until they were dealt with', async () => {
    for (const at of [NOON, NOON + 120_000]) {
      await recordNoAnswer({ query: '发票抬头', console: 'feige' }, at);
    }
    await openView(<InsightsView measure={null} />);
    const row = (await screen.findByText('发票抬头')).closest('tr');
    expect(row?.cells[1]?.textContent).toBe('2');
    await userEvent.click(screen.getByRole('button', { name: '处理好了' }));
    expect(await screen.findByText('最近没有搜不到的问题')).toBeTruthy();
  });

  it('shows what was learned, and has it forgotten', async () => {
    playBackground({ 'wording:forget': ({ ids }) => forgetWordings(ids) });
    await (await openDatabase()).replies.add(aReply());
    const choice = { itemId: 'reply-1', shop: 'feige', text: '邮费谁付？', now: NOON };
    await recordChoice(choice);
    await recordChoice(choice);
    await openView(<InsightsView measure={null} />);
    const row = (await screen.findByText('邮费谁付？')).closest('tr');
    expect([...(row?.cells ?? [])].slice(1, 4).map(({ textContent }) => textContent)).toEqual([
      '运费谁出',
      '抖店飞鸽',
      '2',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '忘掉' }));
    expect(await screen.findByText(/还没有学到问法/)).toBeTruthy();
  });

  it('says of what belongs to the whole desk that it is not kept per agent', async () => {
    const now = Date.now();
    await recordEvents([{ at: now, kind: 'insert', console: 'feige', agent: '小安' }]);
    await openView(<InsightsView measure={null} />);
    const name = await screen.findByText('催付转化');
    const tile = name.closest('button') as HTMLElement;
    expect(tile.textContent).toContain('还没有数据');
    await userEvent.click(
      screen.getAllByLabelText('客服', { selector: 'input' })[0] as HTMLElement,
    );
    await userEvent.click((await screen.findAllByText('小安'))[0] as HTMLElement);
    await waitFor(() => expect(tile.textContent).toContain('不按客服区分'));
    expect(tile.textContent).not.toContain('还没有数据');
  });

  it('explains a search', async () => {
    const sent = playBackground({ 'search:explain': () => [hit] });
    await openView(<InsightsView measure={null} />);
    await userEvent.type(screen.getByLabelText('要试的内容'), 'yf');
    const cell = await screen.findByText('拼音首字母');
    expect(cell.closest('tr')?.textContent).toContain('87%');
    expect(screen.getByText('coverage').nextSibling?.textContent).toBe('0.750');
    expect(screen.queryByText('boost')).toBeNull();
    expect(sent.at(-1)?.data).toMatchObject({ text: 'yf', mode: 'keystroke' });
  });
});
