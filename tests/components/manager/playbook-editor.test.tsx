import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlaybookEditor } from '@/components/manager/playbooks/playbook-editor';
import { findPlaybook } from '@/utils/database/playbooks';
import type { PlaybookStep } from '@/utils/model/playbook';
import { aPlaybook, aStep } from '../../playbook-builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground } from '../open-page';

const deadline = {
  from: 'start',
  span: { amount: 4, unit: 'hours' },
  is: 'limit',
  working: false,
} as const;

async function open(step: Partial<PlaybookStep> = {}) {
  playBackground({ 'playbooks:changed': () => undefined });
  const given = aPlaybook({ steps: [aStep({ id: 'ask', deadline, ...step })] });
  await openView(
    <PlaybookEditor
      given={given}
      known={null}
      onCopy={() => undefined}
      onClose={() => undefined}
    />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByText(/^更多：/));
  const saved = async () => {
    await user.click(screen.getByRole('button', { name: '保存' }));
    return (await findPlaybook('own.return'))?.steps[0];
  };
  return { user, saved };
}

beforeEach(emptyDatabase);

describe('what few steps need', () => {
  it('is chosen and saved: the stage of the case, aids, and rows of the guides', async () => {
    const { user, saved } = await open();
    await user.click(screen.getByRole('combobox', { name: '对应的工单阶段' }));
    await user.click(await screen.findByRole('option', { name: '方案' }));
    await user.click(screen.getByRole('combobox', { name: '辅助工具' }));
    await user.click(await screen.findByRole('option', { name: '短信三要素检查' }));
    await user.type(screen.getByRole('combobox', { name: '依据的服务要求' }), '复购率');
    await user.click(await screen.findByRole('option', { name: /003-12/ }));
    expect(await saved()).toMatchObject({
      stage: 'plan',
      aids: ['sms-check'],
      guides: ['003-12'],
    });
  });

  it('has spans beside the deadline: when to warn, and how long out of hours', async () => {
    const { user, saved } = await open();
    await user.click(screen.getByRole('switch', { name: '单独设预警时间' }));
    const amount = screen.getByRole('textbox', { name: '单独设预警时间 · 数量' });
    await user.clear(amount);
    await user.type(amount, '2');
    await user.click(screen.getByRole('switch', { name: '下班后另算时限' }));
    const step = await saved();
    expect(step?.deadline?.warn).toEqual({ amount: 2, unit: 'hours' });
    expect(step?.deadline?.offHours).toEqual({ amount: 4, unit: 'hours' });
  });

  it('takes such a span away again, and offers no warning where a step only waits', async () => {
    const { user, saved } = await open({
      deadline: { ...deadline, is: 'wait', offHours: { amount: 1, unit: 'days' } },
    });
    expect(screen.queryByRole('switch', { name: '单独设预警时间' })).toBeNull();
    await user.click(screen.getByRole('switch', { name: '下班后另算时限' }));
    expect(Object.keys((await saved())?.deadline ?? {})).not.toContain('offHours');
  });

  it('keeps an aid of a later version', async () => {
    const { user, saved } = await open({ aids: ['star-map'] });
    const field = screen.getByRole('combobox', { name: '辅助工具' });
    expect(within(field.closest('div') as HTMLElement).getByText('star-map')).toBeTruthy();
    await user.click(field);
    await user.click(await screen.findByRole('option', { name: '保修期' }));
    expect((await saved())?.aids).toEqual(['star-map', 'warranty-window']);
  });
});
