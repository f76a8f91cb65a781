import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PacksView } from '@/components/manager/packs/packs-view';
import { ViewGuard } from '@/components/manager/view-guard';
import { listPacks, readPackRows } from '@/utils/database/packs';
import { emptyDatabase } from '../../unit/database/empty-database';
import { InPageWorker } from '../in-page-worker';
import { makeWelcome, openView, playBackground } from '../open-page';

let noBackup = false;
beforeEach(async () => {
  noBackup = false;
  await emptyDatabase();
  vi.stubGlobal('Worker', InPageWorker);
});

describe('importing a pack', () => {
  it('says what would happen before anything is written', async () => {
    await openPacks();
    await give(packFile({ replies: [reply('a'), reply('b')] }));
    const plan = await screen.findByRole('region', { name: '导入预览' });
    expect(tile(plan, '新增')).toBe('2');
    expect(await within(plan).findByRole('option', { name: /问题 a/ })).toBeTruthy();
    expect(await listPacks()).toEqual([]);
  });

  it('names the row and the reason of what cannot be taken, in the language shown', async () => {
    await openPacks();
    await give(
      packFile({
        replies: [reply('a'), { ...reply('b'), title: '' }, { ...reply('c'), id: 'c c' }],
      }),
    );
    const plan = await screen.findByRole('region', { name: '导入预览' });
    expect(tile(plan, '无法导入')).toBe('2');
    expect(
      await within(plan).findByRole('option', { name: /“title”不正确：不能为空.*第 2 行/ }),
    ).toBeTruthy();
    expect(within(plan).getByRole('option', { name: /编号里不能有空格.*第 3 行/ })).toBeTruthy();
  });

  it('gives the reasons in English to an English desk', async () => {
    await openPacks('en');
    await give(packFile({ replies: [{ id: 'a', variants: [{ text: 'x' }] }] }));
    expect((await screen.findAllByText(/title.*it is missing/)).length).toBeGreaterThan(0);
  });

  it('writes on confirmation, tells the background, and takes it back on request', async () => {
    const sent = await openPacks();
    await give(packFile({ replies: [reply('a')] }));
    await userEvent.click(await screen.findByRole('button', { name: '确认导入' }));
    await screen.findByText(/已导入“测试包”：新增 1 条/);
    expect((await readPackRows('test.pack')).replies).toHaveLength(1);
    await waitFor(() => expect(sent.map(({ name }) => name)).toContain('library:changed'));

    await userEvent.click(screen.getByRole('button', { name: '撤销这次导入' }));
    await screen.findByText('已撤销，话术库恢复到导入之前');
    expect(await listPacks()).toEqual([]);
  });

  it('is backed up first, and nothing is written when that fails', async () => {
    const sent = await openPacks();
    await install({ replies: [reply('a')] });
    expect(sent.map(({ name }) => name)).toEqual(['backup:create', 'library:changed']);

    noBackup = true;
    await give(packFile({ version: '1.1.0', replies: [reply('a'), reply('b')] }));
    await userEvent.click(await screen.findByRole('button', { name: '确认导入' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/没能先备份.*disk full/);
    expect((await readPackRows('test.pack')).replies).toHaveLength(1);
  });

  it('shows what a new version changes and what it no longer holds', async () => {
    await openPacks();
    await install({ replies: [reply('a'), reply('b'), reply('c')] });
    const changed = { ...reply('a'), title: '改过的问题' };
    await give(packFile({ version: '1.1.0', replies: [changed, reply('b')] }));
    const plan = await screen.findByRole('region', { name: '导入预览' });
    expect([tile(plan, '有改动'), tile(plan, '没有变化'), tile(plan, '新版本里没有')]).toEqual([
      '1',
      '1',
      '1',
    ]);
    expect(within(plan).getByText('版本 1.0.0 → 1.1.0')).toBeTruthy();
    expect(await within(plan).findByRole('option', { name: /问题 c/ })).toBeTruthy();
    await userEvent.click(within(plan).getByRole('tab', { name: /有改动/ }));
    expect(await within(plan).findByRole('option', { name: /改过的问题/ })).toBeTruthy();
  });

  it('offers nothing to confirm when nothing would change', async () => {
    await openPacks();
    await install({ replies: [reply('a')] });
    await give(packFile({ replies: [reply('a')] }));
    expect(await screen.findByText('内容和已安装的完全一样，不需要导入。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '确认导入' })).toBeNull();
  });

  it('takes back only the newest import of a pack', async () => {
    await openPacks();
    await install({ replies: [reply('a')] });
    await install({ version: '1.1.0', replies: [reply('a'), reply('b')] });
    const undo = await waitFor(() => {
      const found = screen.getAllByRole('button', { name: '撤销' });
      expect(found).toHaveLength(2);
      return found;
    });
    expect(undo.map((button) => button.getAttribute('aria-disabled'))).toEqual(['false', 'true']);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['a.json', '{"format": oops', /第 1 行不是有效的 JSON/],
    ['a.json', '{}', /认不出文件 a.json 的格式/],
    ['a.json', '  ', /文件是空的/],
    ['a.doc', 'hello', /认不出文件 a.doc 的格式/],
    ['a.json', '{"format":"sidedesk.pack","formatVersion":2}', /更新的格式（版本 2）/],
    [
      'a.json',
      '{"format":"sidedesk.pack","formatVersion":1,"id":"a","name":"x","version":"1","locale":"en"}',
      /“version”不正确：不是有效的版本号/,
    ],
  ])('%s is refused with a sentence', async (name, text, sentence) => {
    await openPacks();
    await give(new File([text], name));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(sentence);
    // The way to try again stays open.
    expect(screen.getByText('把文件或文件夹拖到这里，或者点击选择')).toBeTruthy();
  });
});

async function openPacks(language: 'zh-CN' | 'en' = 'zh-CN') {
  const sent = playBackground({
    'backup:create': () => {
      if (noBackup) throw new Error('disk full');
      return 'a backup';
    },
    'library:changed': () => undefined,
  });
  await openView(
    <ViewGuard>
      <PacksView />
    </ViewGuard>,
    makeWelcome({ language }),
  );
  await screen.findByText(language === 'en' ? 'Installed packs' : '已安装的知识包');
  return sent;
}

async function give(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file field');
  await userEvent.upload(input, file, { applyAccept: false });
}

async function install(pack: object): Promise<void> {
  await give(packFile(pack));
  await userEvent.click(await screen.findByRole('button', { name: '确认导入' }));
  await userEvent.click(await screen.findByRole('button', { name: '知道了' }));
}

/** The number a plan shows for one of its parts. */
function tile(plan: HTMLElement, label: string): string | null | undefined {
  return within(plan)
    .getByRole('tab', { name: new RegExp(label) })
    .querySelector('b')?.textContent;
}

function reply(id: string) {
  return { id: `test.${id}`, title: `问题 ${id}`, variants: [{ text: '您好' }] };
}

function packFile(pack: object): File {
  const head = {
    format: 'sidedesk.pack',
    formatVersion: 1,
    id: 'test.pack',
    name: '测试包',
    version: '1.0.0',
    locale: 'zh-CN',
  };
  return new File([JSON.stringify({ ...head, ...pack })], 'test.sidedesk.json');
}
