import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { GuidesView } from '@/components/manager/guides/guides-view';
import { openDatabase } from '@/utils/database/open';
import { aReply } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView } from '../open-page';

beforeEach(async () => {
  await emptyDatabase();
  const { replies } = await openDatabase();
  await replies.add(aReply({ id: 'own.where', title: '快递到哪了', guideIds: ['004-42'] }));
});

describe('what the guides ask', () => {
  it('finds a row by what serves it, and leads there', async () => {
    await openView(<GuidesView />);
    await screen.findByText('000-01');
    await userEvent.type(screen.getByLabelText('搜索编号、要求或名称'), '到哪了');
    const link = await screen.findByRole('link', { name: /快递到哪了/ });
    expect(link.getAttribute('href')).toBe('#/library/own.where');
    await expect.poll(() => screen.queryByText('000-01')).toBeNull();
  });

  it('shows what was searched for, however much serves the row', async () => {
    const { replies } = await openDatabase();
    for (const title of ['一', '二', '三', '四', '五', '六', '七', '八', '第九条'])
      await replies.add(aReply({ id: title, title, guideIds: ['004-42'] }));
    await openView(<GuidesView />);
    await screen.findByText('000-01');
    expect(screen.queryByRole('link', { name: /第九条/ })).toBeNull();
    await userEvent.type(screen.getByLabelText('搜索编号、要求或名称'), '第九条');
    expect(await screen.findByRole('link', { name: /第九条/ })).toBeTruthy();
  });

  it('shows one guide, and opens the measure that serves a row', async () => {
    await openView(<GuidesView />);
    await screen.findByText('000-01');
    await userEvent.click(screen.getByRole('radio', { name: '绩效' }));
    await expect.poll(() => screen.queryByText('000-01')).toBeNull();
    const row = screen.getByText('003-09').closest('li');
    const measure = within(row ?? document.body).getByRole('link', { name: /及时率/ });
    expect(measure.getAttribute('href')).toBe('#/insights/timely');
  });
});
