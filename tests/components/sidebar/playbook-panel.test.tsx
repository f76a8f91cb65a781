import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlaybookPanel } from '@/components/sidebar/playbook-panel';
import type { PlaybookRun, RunAct } from '@/utils/model/playbook-run';
import { actOnRun } from '@/utils/playbooks/act';
import { type RunView, viewRun } from '@/utils/playbooks/view-run';
import { aSnapshot } from '../../builders';
import { aPlaybook, aRun, aStep } from '../../playbook-builders';
import { openView, playBackground } from '../open-page';

const review = aPlaybook({
  title: '差评',
  steps: [
    aStep({ id: 'private', title: '先私信', replies: [{ ids: ['dm'] }] }),
    aStep({
      id: 'agreed',
      title: '同意吗',
      branches: [
        { id: 'no', label: '不同意', to: null, outcome: '没谈成' },
        { id: 'yes', label: '同意', to: 'public' },
      ],
    }),
    aStep({
      id: 'public',
      title: '公开回复',
      after: ['private'],
      afterWhy: '先私下，再公开。',
      replies: [{ ids: ['pub'] }, { ids: ['gone'] }],
    }),
  ],
});

/** A background with one run, by the engine itself. */
function playRun(given: PlaybookRun) {
  let run = given;
  const view = (): RunView =>
    viewRun(run, {
      ...{ now: Date.now(), zone: 'Asia/Shanghai', market: '', shifts: [], closed: [] },
      ...{ values: {}, returnDays: 7, warrantyMonths: 12 },
      replyOf: ([id = '']) => (id === 'gone' ? null : { id, title: `话术 ${id}` }),
    });
  const inserted: string[] = [];
  playBackground({
    'playbook:runs': () => [view()],
    'playbook:desk': () => ({ running: [], suggested: [] }),
    'playbook:act': (data: unknown) => {
      const next = actOnRun(run, (data as { act: RunAct }).act, Date.now());
      run = next.run;
      return { view: view(), refused: next.refused };
    },
  });
  return { inserted };
}

async function openRun(run: PlaybookRun): Promise<string[]> {
  const { inserted } = playRun(run);
  await openView(
    <PlaybookPanel
      conversation={aSnapshot()}
      onInsert={(id) => inserted.push(id)}
      onCopy={() => undefined}
      onCase={() => undefined}
    />,
  );
  await screen.findByText('差评');
  return inserted;
}

describe('the checklist beside a buyer', () => {
  it('keeps the public reply locked until the private message is ticked (004-26)', async () => {
    const inserted = await openRun(
      aRun({ playbook: { ...review, steps: review.steps.toSpliced(1, 1) } }),
    );
    const pub = screen.getByText('话术 pub').closest('button') as HTMLButtonElement;
    expect(pub.disabled).toBe(true);
    expect(screen.getByText(/先完成：先私信。 先私下，再公开。/)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByText('话术 pub').closest('button')?.disabled).toBe(false),
    );
    await userEvent.click(screen.getByText('话术 pub'));
    expect(inserted).toEqual(['pub']);
  });

  it('is walked by keys alone: Enter ticks, a digit chooses, the focus follows', async () => {
    await openRun(aRun({ playbook: review }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('先私信'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('同意吗'));
    await userEvent.keyboard('2');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('公开回复'));
    await userEvent.keyboard('{Enter}');
    await screen.findByText(/已结束/);
  });

  it('says which reply the library lacks, and offers it to nobody', async () => {
    await openRun(aRun({ playbook: review, ticked: { private: 1 }, choices: { agreed: 'yes' } }));
    const gone = screen.getByText('gone').closest('button') as HTMLButtonElement;
    expect([gone.disabled, gone.title]).toEqual([true, '话术库里没有 gone，请经理补上。']);
  });
});
