import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlaybookEditor } from '@/components/manager/playbooks/playbook-editor';
import { UndoProvider } from '@/components/manager/undo';
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
    <UndoProvider>
      <PlaybookEditor
        given={given}
        known={null}
        onCopy={() => undefined}
        onClose={() => undefined}
      />
    </UndoProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByText(/^更多：/));
  const saved = async () => {
    await user.click(screen.getByText('保存'));
    return waitFor(async () => {
      const stored = await findPlaybook('own.return');
      if (!stored?.steps[0]) throw new Error('not saved yet');
      return stored.steps[0];
    });
  };
  return { user, saved };
}

const optionOf = (words: string) =>
  screen.findByText(
    (_, node) => node?.role === 'option' && node.textContent.split(' ')[0] === words,
  );

beforeEach(emptyDatabase);

describe('what few steps need', () => {
  it('is chosen and saved: the stage of the case, and aids', async () => {
    const { user, saved } = await open();
    await user.click(screen.getByLabelText('对应的工单阶段', { selector: 'input' }));
    await user.click(await optionOf('方案'));
    await user.click(screen.getByLabelText('辅助工具', { selector: 'input' }));
    await user.click(await optionOf('短信三要素检查'));
    expect(await saved()).toMatchObject({ stage: 'plan', aids: ['sms-check'] });
  });

  it('says which row of the guides it serves, found by its words', async () => {
    const { user, saved } = await open();
    await user.click(screen.getByLabelText('依据的服务要求', { selector: 'input' }));
    await user.paste('复购率');
    await user.click(await optionOf('003-12'));
    expect((await saved()).guides).toEqual(['003-12']);
  });

  it('has spans beside the deadline: when to warn, and how long out of hours', async () => {
    const { user, saved } = await open();
    await user.click(screen.getByLabelText(/^单独设预警时间/, { selector: '[role=switch]' }));
    const amount = screen.getByLabelText('单独设预警时间 · 数量');
    await user.clear(amount);
    await user.type(amount, '2');
    await user.click(screen.getByLabelText(/^下班后另算时限/, { selector: '[role=switch]' }));
    const step = await saved();
    expect(step.deadline?.warn).toEqual({ amount: 2, unit: 'hours' });
    expect(step.deadline?.offHours).toEqual({ amount: 4, unit: 'hours' });
  });

  it('takes such a span away again, and offers no warning where a step only waits', async () => {
    const { user, saved } = await open({
      deadline: { ...deadline, is: 'wait', offHours: { amount: 1, unit: 'days' } },
    });
    expect(screen.queryByLabelText(/^单独设预警时间/, { selector: '[role=switch]' })).toBeNull();
    await user.click(screen.getByLabelText(/^下班后另算时限/, { selector: '[role=switch]' }));
    expect(Object.keys((await saved()).deadline ?? {})).not.toContain('offHours');
  });

  it('keeps an aid of a later version', async () => {
    const { user, saved } = await open({ aids: ['star-map'] });
    const field = screen.getByLabelText('辅助工具', { selector: 'input' });
    expect(within(field.closest('div') as HTMLElement).getByText('star-map')).toBeTruthy();
    await user.click(field);
    await user.click(await optionOf('保修期'));
    expect((await saved()).aids).toEqual(['star-map', 'warranty-window']);
  });
});
