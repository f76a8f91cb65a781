import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CasePanel } from '@/components/people/case-panel';
import { ContactPanel } from '@/components/people/contact-panel';
import { BuyerStrip } from '@/components/sidebar/buyer-strip';
import type { BuyerCard } from '@/utils/database/buyer-card';
import type { Case } from '@/utils/model/case';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import { aCase, aContact, aSnapshot, NOON } from '../../builders';
import { openView, playBackground } from '../open-page';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const aCard = (change: Partial<BuyerCard> = {}): BuyerCard => ({
  contact: aContact(),
  facts: unknownBuyer('feige||~林女士'),
  zone,
  open: [],
  ended: 0,
  orders: 1,
  team: null,
  ...change,
});
const nothing = () => undefined;

beforeEach(() => fakeBrowser.reset());

describe('the strip', () => {
  const strip = (card: BuyerCard | null, texts: string[] = []) => (
    <BuyerStrip
      snapshot={aSnapshot({
        messages: texts.map((text, i) => ({ id: `m-${i}`, side: 'buyer', text })),
      })}
      card={card}
      onCase={nothing}
      onContact={nothing}
    />
  );

  it('says who this is and what is open, overdue ones marked', async () => {
    const mark = { kind: 'caution', why: '两次拒收', by: '小安', at: NOON } as const;
    const contact = aContact({ remark: '林姐', groups: ['老客'], marks: [mark] });
    const open = [aCase({ stage: 'plan', promiseAt: 1 })];
    await openView(strip(aCard({ contact, open })));
    expect(screen.getByText(/林姐/)).toBeDefined();
    expect(screen.getByText(/老客/)).toBeDefined();
    expect(screen.getByLabelText(/需留意 两次拒收/)).toBeDefined();
    expect(screen.getByRole('button', { name: /工单：退货 · 方案/ }).dataset.overdue).toBe('true');
  });

  it('has its buttons before anything is known', async () => {
    await openView(strip(null));
    expect(screen.getByRole('button', { name: '建立工单' })).toBeDefined();
  });

  it('asks for the identity where the buyer speaks of an address', async () => {
    await openView(strip(aCard(), ['帮我改下收货地址']));
    expect(screen.getByRole('button', { name: '先核实身份' })).toBeDefined();
  });
});

describe('a case in the desk', () => {
  it('keeps an offer above the limit in its field until somebody agreed to it', async () => {
    let row: Case = aCase({ stage: 'plan' });
    const sent = playBackground({
      'case:get': () => ({ case: row, evidence: [] }),
      'case:change': ({ change }) => {
        const offer = change.offer;
        if (offer && (offer.amount ?? 0) > 50 && !offer.approvedBy) {
          return { problem: 'above-limit', limit: 50 };
        }
        row = { ...row, ...change } as Case;
        return row;
      },
    });
    const user = userEvent.setup();
    await openView(<CasePanel id="case-1" others={[]} conversation={null} onOther={nothing} />);
    await user.selectOptions(await screen.findByLabelText('处理方案'), 'compensation');
    const amount = await screen.findByLabelText('金额');
    await waitFor(() => expect((amount as HTMLInputElement).disabled).toBe(false));
    await user.type(screen.getByLabelText('金额'), '80');
    await user.tab();
    expect((await screen.findByRole('alert')).textContent).toContain('50');
    expect(row.offer?.amount).toBeNull();
    await user.type(await screen.findByLabelText('同意的人'), '王经理');
    await user.tab();
    await waitFor(() => expect(row.offer).toMatchObject({ amount: 80, approvedBy: '王经理' }));
    expect(sent.filter(({ name }) => name === 'case:change')).toHaveLength(3);
  });
});

describe('a buyer in the desk', () => {
  const answers = {
    'buyer:history': () => ({ cases: [], orders: [], talks: [], replies: [] }),
  };

  it('covers private data until somebody asks for it', async () => {
    playBackground(answers);
    const card = aCard({ contact: aContact({ notes: '电话 13800138000' }) });
    const user = userEvent.setup();
    await openView(<ContactPanel card={card} conversation={aSnapshot()} onForgotten={nothing} />);
    expect(screen.queryByDisplayValue(/13800138000/)).toBeNull();
    expect(screen.getByText('电话 138••••8000')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '显示' }));
    expect(screen.getByDisplayValue('电话 13800138000')).toBeDefined();
  });

  it('is forgotten only after it is said that this is final', async () => {
    const sent = playBackground({ ...answers, 'contact:forget': () => 9 });
    const user = userEvent.setup();
    await openView(
      <ContactPanel card={aCard()} conversation={aSnapshot()} onForgotten={nothing} />,
    );
    await user.click(screen.getByRole('button', { name: '彻底忘记这位买家…' }));
    expect(screen.getByRole('alertdialog').textContent).toContain('无法撤销');
    expect(document.activeElement?.textContent).toBe('保留');
    await user.click(screen.getByRole('button', { name: '永久删除' }));
    await waitFor(() => expect(sent.map(({ name }) => name)).toContain('contact:forget'));
  });
});
