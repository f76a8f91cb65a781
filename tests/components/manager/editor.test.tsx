import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Manager } from '@/components/manager/manager';
import { openDatabase } from '@/utils/database/open';
import { aReply } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground } from '../open-page';

beforeEach(async () => {
  localStorage.clear();
  await emptyDatabase();
});

/** The whole manager is drawn by a page without an engine: that takes its time. */
const PATIENT = { timeout: 20_000 };

async function open(hash: string) {
  window.history.replaceState(null, '', hash);
  const sent = playBackground({ 'library:changed': () => undefined });
  await openView(<Manager />);
  return { user: userEvent.setup(), sent };
}
async function write(user: UserEvent, label: string | RegExp, text: string) {
  const form = await screen.findByRole('form', { name: '话术编辑' });
  await user.click(within(form).getByLabelText(label, { selector: 'input, textarea' }));
  await user.paste(text);
}
const rows = async () => (await openDatabase()).replies.toArray();
const field = (label: string) => screen.findByLabelText<HTMLTextAreaElement>(label);

describe('writing a reply', PATIENT, () => {
  it('saves a new one, with codes, category and messages, and tells the desk', async () => {
    const { user, sent } = await open('#/library/~new/edit');
    await write(user, /标题/, '查快递');
    await user.type(await screen.findByLabelText('快捷码', { selector: 'input' }), 'KD{Enter}');
    await write(user, '分类', '售后/物流');
    await write(user, '内容', '您好');
    await user.click(screen.getByRole('button', { name: '后面再发一条' }));
    await write(user, '第 2 条消息', '请稍等');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByRole('heading', { name: '查快递' });
    expect(await rows()).toMatchObject([
      {
        title: '查快递',
        codes: ['kd'],
        category: '售后/物流',
        packId: null,
        variants: [{ text: '您好', steps: ['请稍等'] }],
      },
    ]);
    expect(sent.map(({ name }) => name)).toContain('library:changed');
    expect(localStorage.length).toBe(0);
  });

  it('completes variables by English and Chinese names, and shows what a buyer gets', async () => {
    const { user } = await open('#/library/~new/edit');
    await write(user, '内容', '您的{{快递单');
    const offers = await screen.findByRole('listbox', { name: '可以填入的变量' });
    expect(within(offers).getAllByRole('option')[0]?.textContent).toBe('order.tracking_no快递单号');
    await user.keyboard('{Enter}');
    expect((await field('内容')).value).toBe('您的{{order.tracking_no}}');
    expect((await screen.findByLabelText('买家看到的样子（示例）')).textContent).toContain(
      '您的YT1234567890',
    );
  });

  it('names errors with line and column, and names that nothing fills', async () => {
    const { user } = await open('#/library/~new/edit');
    await user.click(await field('内容'));
    await user.paste('您好\n{{#if a}}{{buyer.nmae}}');
    expect(await screen.findByText('第 2 行第 1 字')).toBeTruthy();
    expect(screen.getByText(/没有“buyer.nmae”这个变量/)).toBeTruthy();
    await user.click(screen.getByText('第 2 行第 1 字'));
    const box = await field('内容');
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('{{#if a}}');
  });

  it('refuses what is not whole, and loses nothing of it', async () => {
    const { user } = await open('#/library/~new/edit');
    await write(user, /标题/, '没有内容');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/还不能保存/)).toBeTruthy();
    expect(await rows()).toEqual([]);
    expect((await screen.findByLabelText<HTMLInputElement>(/标题/)).value).toBe('没有内容');
  });

  it('keeps what was typed through a reload, until it is discarded', async () => {
    const { user } = await open('#/library/~new/edit');
    await write(user, /标题/, '写到一半');
    cleanup();
    await open('#/library/~new/edit');
    expect((await screen.findByLabelText<HTMLInputElement>(/标题/)).value).toBe('写到一半');
    await user.click(await screen.findByRole('button', { name: '放弃修改' }));
    expect((await screen.findByLabelText<HTMLInputElement>(/标题/)).value).toBe('');
    expect(localStorage.length).toBe(0);
  });
});

describe('a reply that is there', PATIENT, () => {
  const own = aReply({ id: 'own.1', title: '我的', packId: null });
  const packed = aReply({ id: 'tea.1', title: '包里的', packId: 'tea', codes: [] });

  it('is changed in its place; only changed wordings get a new time', async () => {
    const variants = [
      { tone: 'warm' as const, text: '甲', updatedAt: 1 },
      { tone: 'brief' as const, text: '乙', updatedAt: 1 },
    ];
    await (await openDatabase()).replies.add({ ...own, variants });
    const { user } = await open('#/library/own.1/edit');
    const [first] = await screen.findAllByLabelText<HTMLTextAreaElement>('内容');
    await user.click(first as HTMLTextAreaElement);
    await user.paste('改');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByRole('heading', { name: '我的' });
    const [row] = await rows();
    expect(row?.variants.map(({ text }) => text)).toEqual(['甲改', '乙']);
    expect(row?.variants.map(({ updatedAt }) => updatedAt === 1)).toEqual([false, true]);
  });

  it('is deleted and put back', async () => {
    await (await openDatabase()).replies.bulkAdd([own, packed]);
    const { user } = await open('#/library/own.1');
    await user.click(await screen.findByRole('button', { name: '删除' }));
    await screen.findByText('已删除“我的”');
    expect((await rows()).map(({ id }) => id)).toEqual(['tea.1']);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByRole('heading', { name: '我的' });
    expect((await rows()).map(({ id }) => id)).toEqual(['own.1', 'tea.1']);
  });

  it('of a pack is edited here and stays in its pack, or copied', async () => {
    await (await openDatabase()).replies.add({ ...packed, locked: true });
    const { user } = await open('#/library/tea.1/edit');
    await write(user, /标题/, '（改）');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await user.click(await screen.findByRole('link', { name: '复制为我的话术' }));
    await user.click(await screen.findByRole('button', { name: '保存' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect((await rows()).map(({ packId, title }) => [packId, title]).sort()).toEqual([
      [null, '包里的（改）'],
      ['tea', '包里的（改）'],
    ]);
  });

  it('is put back with Ctrl+Z outside of text fields', async () => {
    await (await openDatabase()).replies.add(own);
    const { user } = await open('#/library/own.1');
    await user.click(await screen.findByRole('button', { name: '删除' }));
    await screen.findByText('已删除“我的”');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByRole('heading', { name: '我的' });
  });
});

describe('an article', PATIENT, () => {
  it('is written with a pasted picture, previewed, and saved with it', async () => {
    const { user } = await open('#/library/~new/article');
    const form = await screen.findByRole('form', { name: '文章编辑' });
    const box = within(form).getByLabelText<HTMLTextAreaElement>(/正文/);
    await user.type(within(form).getByLabelText(/标题/), '尺码');
    await user.click(box);
    await user.paste('# 表');
    const file = new File([new Uint8Array([1, 2, 3])], 'image.png', { type: 'image/png' });
    fireEvent.paste(box, { clipboardData: { files: [file] } });
    const picture = await within(form).findByRole<HTMLImageElement>('img', { name: 'image' });
    expect(picture.src).toBe('data:image/png;base64,AQID');
    expect(within(form).getByRole('heading', { name: '表' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('已保存“尺码”');
    expect(await (await openDatabase()).articles.toArray()).toMatchObject([
      {
        title: '尺码',
        packId: null,
        kind: 'faq',
        body: expect.stringContaining('![image](image:image.png)'),
        images: [{ name: 'image.png', data: 'data:image/png;base64,AQID' }],
      },
    ]);
  });

  it('refuses a picture that is too large, and keeps what was typed', async () => {
    const { user } = await open('#/library/~new/article');
    const box = await screen.findByLabelText<HTMLTextAreaElement>(/正文/);
    await user.click(box);
    await user.paste('写到一半');
    const file = new File([new Uint8Array(600_000)], '大图.png', { type: 'image/png' });
    fireEvent.paste(box, { clipboardData: { files: [file] } });
    expect((await screen.findByRole('alert')).textContent).toContain('大图.png');
    cleanup();
    await open('#/library/~new/article');
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/正文/)).value).toBe('写到一半');
  });
});
