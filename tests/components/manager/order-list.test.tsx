import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { RemindersView } from '@/components/manager/reminders/reminders-view';
import type { PlacedFacts } from '@/utils/model/order';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground, type Sent } from '../open-page';

beforeEach(emptyDatabase);

/** Files are read by code that is loaded then, and the presets are installed first. */
const PATIENCE = { timeout: 8_000 };

async function choose(text: string): Promise<Sent[]> {
  const sent = playBackground({ 'orders:import': ({ orders }) => orders.length });
  const { container } = await openView(<RemindersView part="orders" />);
  const input = container.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('there is no field for a file');
  await userEvent.upload(input, new File([text], '订单.csv', { type: 'text/csv' }));
  return sent;
}

describe('an order list', () => {
  it('is taken with guessed columns, after a look at what would happen', async () => {
    const sent = await choose(
      '订单编号,买家昵称,订单状态,创建时间\n6938201475520361847,小鹿,等待买家付款,2026-11-25 10:00\n6.93E+17,阿杰,已发货,\n',
    );
    expect(await screen.findByText('1 个订单', {}, PATIENCE)).toBeTruthy();
    expect(screen.getByText(/第 3 行.*被表格软件改坏了/)).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: '导入' }).disabled).toBe(false),
    );
    await userEvent.click(screen.getByRole('button', { name: '导入' }));
    const again = screen.queryByRole('button', { name: '仍然导入' });
    if (again) await userEvent.click(again);
    expect(await screen.findByText(/已导入/)).toBeTruthy();
    const told = sent[0]?.data as { orders: PlacedFacts[]; url: string } | undefined;
    expect(told?.orders.map(({ facts }) => [facts.no, facts.status])).toEqual([
      ['6938201475520361847', 'unpaid'],
    ]);
    expect(told?.url).toMatch(/^https:/);
  });

  it('without a known column for the number says what to do, and takes nothing', async () => {
    const sent = await choose('编码,谁\n6938201475520361847,小鹿\n');
    expect(await screen.findByText('请指定哪一列是订单编号。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '导入' }).disabled).toBe(true);
    await userEvent.click(screen.getByRole('combobox', { name: '订单编号' }));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText('1 个订单', {}, PATIENCE)).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
