import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PacksView } from '@/components/manager/packs/packs-view';
import { ViewGuard } from '@/components/manager/view-guard';
import { openDatabase } from '@/utils/database/open';
import { readPackRows } from '@/utils/database/packs';
import { makeSigningKey, signPack } from '@/utils/packs/signature';
import { NOON } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { InPageWorker } from '../in-page-worker';
import { makeWelcome, openView, playBackground } from '../open-page';

beforeEach(emptyDatabase);
beforeEach(() => {
  vi.stubGlobal('Worker', InPageWorker);
});

describe('an update of what was edited here', () => {
  beforeEach(async () => {
    await openPacks();
    await install([reply('a', '您好'), reply('b', '您好')]);
    await edit('test.a', '我改过的');
    await edit('test.b', '我也改过');
    await give(packFile('1.1.0', [reply('a', '新的说法'), reply('b', '新的说法')]));
    await screen.findByRole('option', { name: /问题 a/ });
  });

  it('shows both sides with the words that differ', async () => {
    expect(await screen.findByText('我改过的', { selector: 'ins' })).toBeTruthy();
    expect(screen.getByText('新的说法', { selector: 'ins' })).toBeTruthy();
  });

  it('keeps what was written here unless somebody decides', async () => {
    await apply();
    expect(await textOf('test.a')).toBe('我改过的');
  });

  it('is decided by the keyboard, row by row', async () => {
    const list = screen.getByRole('listbox');
    await waitFor(() => expect(document.activeElement).toBe(list));
    await screen.findByText('问题 a', { selector: 'h4' });
    await userEvent.keyboard('2');
    await within(list).findByText('用新内容');
    await userEvent.keyboard('j');
    await screen.findByText('问题 b', { selector: 'h4' });
    await userEvent.keyboard('4');
    await within(list).findByText('两份都留');
    await apply();
    expect([await textOf('test.a'), await textOf('test.b')]).toEqual(['新的说法', '新的说法']);
    expect(await ownTexts()).toEqual(['我也改过']);
  });

  it('is decided for all rows at once, and taken back', async () => {
    const bulk = screen.getByRole('group', { name: '全部' });
    await userEvent.click(within(bulk).getByRole('button', { name: '用新内容' }));
    await screen.findByText(/已单独决定 2 \/ 2 条/);
    await userEvent.click(within(bulk).getByRole('button', { name: '恢复默认' }));
    await waitFor(() => expect(screen.queryByText(/已单独决定/)).toBeNull());
    await userEvent.click(within(bulk).getByRole('button', { name: '用新内容' }));
    await screen.findByText(/已单独决定 2 \/ 2 条/);
    await apply();
    expect([await textOf('test.a'), await textOf('test.b')]).toEqual(['新的说法', '新的说法']);
  });
});

describe('a pack that goes', () => {
  it('leaves what was edited as one’s own, unless decided otherwise, and comes back', async () => {
    await openPacks();
    await install([reply('a', '您好'), reply('b', '您好')]);
    await edit('test.b', '我改过的');
    await userEvent.click(await screen.findByRole('button', { name: '“测试包”的详情' }));
    await userEvent.click(await screen.findByRole('button', { name: '移除知识包…' }));
    await screen.findByText(/不决定的话，会留作您自己的内容/);
    await userEvent.click(screen.getByRole('button', { name: '确认移除' }));
    await screen.findByText('已移除“测试包”');
    expect((await readPackRows('test.pack')).replies).toEqual([]);
    expect(await ownTexts()).toEqual(['我改过的']);
    await userEvent.click(screen.getByRole('button', { name: '撤销这次导入' }));
    await screen.findByText('已撤销，话术库恢复到导入之前');
    expect((await readPackRows('test.pack')).replies).toHaveLength(2);
  });

  it('goes back to an earlier version after showing what that means', async () => {
    await openPacks();
    await install([reply('a', '您好')]);
    await install([reply('a', '新的说法')], '1.1.0');
    await userEvent.click(await screen.findByRole('button', { name: '“测试包”的详情' }));
    await userEvent.click(await screen.findByRole('button', { name: '退回版本 1.0.0' }));
    await userEvent.click(await screen.findByRole('button', { name: '确认退回' }));
    await screen.findByText('“测试包”已退回版本 1.0.0');
    expect(await textOf('test.a')).toBe('您好');
  });
});

describe('a table nobody knows', () => {
  const table = '口诀,怎么说\n发货,亲，今天就发\n退货,亲，七天都能退\n';

  it('is read once its columns are named, and without asking the next time', async () => {
    await openPacks();
    await give(new File([table], '表格.csv'));
    await screen.findByRole('region', { name: '各列是什么' });
    await userEvent.selectOptions(screen.getByLabelText('第 1 列 口诀'), '快捷码');
    await userEvent.selectOptions(screen.getByLabelText('第 2 列 怎么说'), '正文 / 答案');
    await userEvent.click(screen.getByRole('button', { name: '继续' }));
    await screen.findByText(/由您指定各列/);
    await userEvent.click(screen.getByRole('button', { name: '放弃' }));
    await give(new File([table], '再来.csv'));
    await screen.findByText(/由您指定各列/);
  });

  it('cannot go on without a column of texts', async () => {
    await openPacks();
    await give(new File([table], '表格.csv'));
    await screen.findByRole('region', { name: '各列是什么' });
    for (const column of ['第 1 列 口诀', '第 2 列 怎么说']) {
      await userEvent.selectOptions(screen.getByLabelText(column), '不导入');
    }
    expect(screen.getByText('请指明哪一列是正文。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '继续' }).hasAttribute('disabled')).toBe(true);
  });

  it('may be pasted', async () => {
    await openPacks();
    fireEvent.paste(document.body, {
      clipboardData: { files: [], getData: () => table.replaceAll(',', '\t') },
    });
    expect(await screen.findByRole('region', { name: '各列是什么' })).toBeTruthy();
  });
});

describe('an older version', () => {
  it('is named as such before it is installed', async () => {
    await openPacks();
    await install([reply('a', '您好')], '2.0.0');
    await give(packFile('1.0.0', [reply('a', '旧的')]));
    expect(await screen.findByText(/已安装的是 2.0.0，这个文件是更早的 1.0.0/)).toBeTruthy();
  });

  it('is named as such where a trusted key signed it, too, and waits for a decision', async () => {
    const key = await makeSigningKey('shop', NOON);
    const signed = async (version: string, text: string) => {
      const pack = JSON.parse(await packFile(version, [reply('a', text)]).text());
      return new File([JSON.stringify(await signPack(pack, key))], 'pack.sidedesk.json');
    };
    const old = await signed('1.0.0', '旧的');
    await openPacks();
    await give(await signed('2.0.0', '您好'));
    await userEvent.click(await screen.findByRole('button', { name: '确认导入' }));
    await userEvent.click(await screen.findByRole('button', { name: '知道了' }));
    await give(old);
    expect(await screen.findByText(/已安装的是 2.0.0，这个文件是更早的 1.0.0/)).toBeTruthy();
    expect(await textOf('test.a')).toBe('您好');
  });
});

async function openPacks(): Promise<void> {
  playBackground({ 'backup:create': () => 'a backup', 'library:changed': () => undefined });
  await openView(
    <ViewGuard>
      <PacksView />
    </ViewGuard>,
    makeWelcome(),
  );
  await screen.findByText('已安装的知识包');
}

async function give(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file field');
  await userEvent.upload(input, file, { applyAccept: false });
}

async function apply(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: '确认导入' }));
  await screen.findByText(/^已导入/);
}

async function install(replies: object[], version = '1.0.0'): Promise<void> {
  await give(packFile(version, replies));
  await userEvent.click(await screen.findByRole('button', { name: '确认导入' }));
  await userEvent.click(await screen.findByRole('button', { name: '知道了' }));
}

/** Somebody edits a reply of the pack here. */
async function edit(id: string, text: string): Promise<void> {
  const { replies } = await openDatabase();
  await replies.update(id, {
    variants: [{ text, tone: 'warm' as const }],
    updatedAt: Date.now() + 1,
  });
}

async function textOf(id: string): Promise<string | undefined> {
  const { replies } = await openDatabase();
  return (await replies.get(id))?.variants[0]?.text;
}

async function ownTexts(): Promise<(string | undefined)[]> {
  const { replies } = await openDatabase();
  const own = await replies.filter(({ packId }) => packId === null).toArray();
  return own.map(({ variants }) => variants[0]?.text);
}

function reply(id: string, text: string) {
  return { id: `test.${id}`, title: `问题 ${id}`, variants: [{ text }] };
}

function packFile(version: string, replies: object[]): File {
  const head = { format: 'sidedesk.pack', formatVersion: 1, id: 'test.pack', name: '测试包' };
  const pack = { ...head, version, locale: 'zh-CN', replies };
  return new File([JSON.stringify(pack)], 'test.sidedesk.json');
}
