import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PacksView } from '@/components/manager/packs/packs-view';
import { ViewGuard } from '@/components/manager/view-guard';
import { openDatabase } from '@/utils/database/open';
import { readTrustedKey } from '@/utils/database/signing';
import { checkSignature } from '@/utils/packs/signature';
import { emptyDatabase } from '../../unit/database/empty-database';
import { InPageWorker } from '../in-page-worker';
import { makeWelcome, openView, playBackground } from '../open-page';

beforeEach(emptyDatabase);
beforeEach(() => {
  vi.stubGlobal('Worker', InPageWorker);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a pack of one’s own', () => {
  it('holds what was written here with a chosen tag, signed by a key made on the spot', async () => {
    await write('mine.a', ['售后']);
    await write('mine.b', []);
    await openPacks();
    const saved = catchFiles();
    await userEvent.click(screen.getByRole('button', { name: '制作知识包' }));
    const save = await screen.findByRole('button', { name: '生成文件' });
    expect(save.hasAttribute('disabled')).toBe(true);
    await userEvent.type(screen.getByLabelText('名称'), '我的话术');
    await userEvent.click(await screen.findByLabelText('只放选中的分类和标签'));
    await userEvent.click(screen.getByPlaceholderText('选择标签'));
    await userEvent.click(await screen.findByText('售后 (1)'));
    await userEvent.type(screen.getByLabelText('密钥名称，例如：旗舰店'), '旗舰店');
    await userEvent.click(screen.getByRole('button', { name: '新建密钥' }));
    await screen.findByText(/私钥只留在这台电脑上/);
    await userEvent.click(save);
    await screen.findByText('已保存 我的话术-1.0.0.sidedesk.json，共 1 条');
    const pack = JSON.parse((await saved[0]?.text()) ?? '');
    expect(pack.replies.map(({ id }: { id: string }) => id)).toEqual(['mine.a']);
    expect((await checkSignature(pack)).is).toBe('valid');
  });

  it('is not saved when nothing was chosen', async () => {
    await openPacks();
    const saved = catchFiles();
    await userEvent.click(screen.getByRole('button', { name: '制作知识包' }));
    await userEvent.type(await screen.findByLabelText('名称'), '空的');
    await userEvent.click(screen.getByRole('button', { name: '生成文件' }));
    await screen.findByText(/没有选中任何内容/);
    expect(saved).toEqual([]);
  });
});

describe('whose updates a pack takes', () => {
  it('is one key’s from the moment it is pinned, and anybody’s again', async () => {
    const key = `${'A'.repeat(43)}=`;
    await openPacks();
    await installPlain();
    await userEvent.click(await screen.findByRole('button', { name: '“测试包”的详情' }));
    const field = await screen.findByLabelText('或粘贴作者给的公钥');
    await userEvent.type(field, 'kein Schlüssel');
    await screen.findByText(/这不是公钥/);
    await userEvent.clear(field);
    await userEvent.type(field, key);
    await userEvent.click(screen.getByRole('button', { name: '认定公钥' }));
    await screen.findByText(/^只接受 .* 签名的更新$/);
    expect((await readTrustedKey('test.pack'))?.publicKey).toBe(key);
    await give(packFile('1.1.0'));
    await screen.findByText(/这个知识包只接受作者签名的更新/);
    await userEvent.click(screen.getByRole('button', { name: '不再限定' }));
    await waitFor(async () => expect(await readTrustedKey('test.pack')).toBeNull());
  });
});

describe('the place where files are read', () => {
  it('can be stopped, which leaves everything as it was', async () => {
    vi.stubGlobal('Worker', SilentWorker);
    await openPacks();
    await give(packFile('1.0.0'));
    await userEvent.click(await screen.findByRole('button', { name: '停止' }));
    expect(await screen.findByText('把文件或文件夹拖到这里，或者点击选择')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when it does not start', async () => {
    vi.stubGlobal('Worker', BrokenWorker);
    await openPacks();
    await give(packFile('1.0.0'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/没有启动.*请刷新页面再试/);
  });
});

/** Never answers. */
class SilentWorker extends EventTarget {
  postMessage(): void {
    // As a worker that is busy.
  }
  terminate(): void {
    // Nothing runs.
  }
}

/** Its script cannot be loaded. */
class BrokenWorker extends SilentWorker {
  override postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: '404' })));
  }
}

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

async function write(id: string, tags: string[]): Promise<void> {
  const { replies } = await openDatabase();
  await replies.put({
    id,
    title: id,
    category: '',
    tags,
    aliases: [],
    guideIds: [],
    codes: [],
    variants: [{ tone: 'warm', text: '您好' }],
    public: false,
    locale: 'zh-CN',
    packId: null,
    order: 0,
    rev: 1,
    createdAt: 1,
    updatedAt: 1,
  });
}

async function give(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file field');
  await userEvent.upload(input, file, { applyAccept: false });
}

async function installPlain(): Promise<void> {
  await give(packFile('1.0.0'));
  await userEvent.click(await screen.findByRole('button', { name: '确认导入' }));
  await screen.findByText(/^已导入/);
}

/** What the page hands to the browser to save. */
function catchFiles(): Blob[] {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:caught';
  });
  // A page without downloads would go there.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return saved;
}

function packFile(version: string): File {
  const replies = [{ id: 'test.a', title: '问题 a', variants: [{ text: version }] }];
  const head = { format: 'sidedesk.pack', formatVersion: 1, id: 'test.pack', name: '测试包' };
  const pack = { ...head, version, locale: 'zh-CN', replies };
  return new File([JSON.stringify(pack)], 'test.sidedesk.json');
}
