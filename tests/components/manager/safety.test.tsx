import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatSize } from '@/components/manager/safety/format-size';
import { SafetyView } from '@/components/manager/safety/safety-view';
import { ViewGuard } from '@/components/manager/view-guard';
import { createBackup, readBackupFile } from '@/utils/backup/create-backup';
import { restoreBackup } from '@/utils/backup/restore-backup';
import { openDatabase } from '@/utils/database/open';
import type { IntegrityReport } from '@/utils/integrity/check-integrity';
import { aReply, NOON } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground } from '../open-page';

const clean: IntegrityReport = {
  at: NOON,
  schema: 3,
  rows: 1_234,
  quarantined: {},
  released: 0,
  mended: { reminders: 0, revision: false, index: false },
  dangling: { packs: 0, categories: 0 },
  orphans: 0,
  doubleIds: 0,
};

let isKept = false;
const storage = {
  estimate: async () => ({ usage: 3_145_728, quota: 10_737_418_240 }),
  persisted: async () => isKept,
  persist: async () => {
    isKept = true;
    return true;
  },
};

beforeEach(async () => {
  await emptyDatabase();
  isKept = false;
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
});

describe('backups', () => {
  it('are made by hand, and listed with when, why and how much', async () => {
    await openSafety();
    expect(await screen.findByText('还没有备份')).toBeTruthy();
    await (await openDatabase()).replies.put(aReply());
    await userEvent.click(screen.getByRole('button', { name: '立即备份' }));
    const row = await screen.findByRole('row', { name: /手动备份/ });
    expect(within(row).getByRole('button', { name: /^恢复/ })).toBeTruthy();
    expect(row.textContent).toMatch(/^\d\d:\d\d手动备份\d+字节/);
  });

  it('are restored only after a look at what changes, and the restore is undone', async () => {
    const { replies } = await openDatabase();
    await replies.put(aReply());
    await createBackup('manual', NOON);
    await replies.put(aReply({ title: '改过', updatedAt: NOON + 1 }));
    await replies.put(aReply({ id: 'later', updatedAt: NOON + 2 }));
    await openSafety();
    await userEvent.click(await screen.findByRole('button', { name: /^恢复 .* 的备份$/ }));
    const preview = await screen.findByRole('region', { name: '恢复备份' });
    expect(within(preview).getByRole('row', { name: /话术/ }).textContent).toBe('话术21-1');
    expect(preview.textContent).toContain('改过或新写的话术和知识：2 条');
    expect(preview.textContent).toContain('会先备份现在的数据');
    expect(await replies.count()).toBe(2);

    await userEvent.click(within(preview).getByRole('button', { name: '恢复这份备份' }));
    expect((await screen.findByText(/已恢复到/)).textContent).toContain('的备份');
    expect((await replies.toArray()).map(({ title }) => title)).toEqual([aReply().title]);
    expect(await screen.findByRole('row', { name: /恢复备份前/ })).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: '撤销恢复' }));
    await screen.findByText('已撤销，数据回到恢复之前。');
    expect(await replies.count()).toBe(2);
  });

  it('come from a file, which is looked into first', async () => {
    await (await openDatabase()).replies.put(aReply());
    const { name, blob } = await readBackupFile(await createBackup('manual', NOON));
    await openSafety();
    await give(new File([blob], name));
    const preview = await screen.findByRole('region', { name: '恢复备份' });
    expect(within(preview).getByRole('row', { name: /话术/ }).textContent).toBe('话术11–');
    await userEvent.click(within(preview).getByRole('button', { name: '取消' }));
    expect(screen.queryByRole('region', { name: '恢复备份' })).toBeNull();
    expect(await screen.findByRole('row', { name: /来自文件/ })).toBeTruthy();
  });

  it('refuse another file with a sentence, and change nothing', async () => {
    await openSafety();
    await give(new File(['{"rows":[]}'], 'x.gz'));
    expect((await screen.findByRole('alert')).textContent).toContain('这个文件不是侧台的备份。');
  });

  it('tell why none was made', async () => {
    await openSafety({
      'backup:create': () => {
        throw new Error('QuotaExceededError');
      },
    });
    await userEvent.click(screen.getByRole('button', { name: '立即备份' }));
    expect((await screen.findByRole('alert')).textContent).toContain('QuotaExceededError');
  });

  it('hold no private keys, and the page says so', async () => {
    await openSafety();
    expect(await screen.findByText(/签名用的私钥不会写进备份/)).toBeTruthy();
  });
});

describe('the storage', () => {
  it('shows how much is used, and asks the browser to keep it', async () => {
    await openSafety();
    expect(await screen.findByText(/已用 3 ?MB，可用 10 ?GB/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '请浏览器保留' }));
    expect(await screen.findByText('磁盘快满时，浏览器也不会清掉这些数据。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '请浏览器保留' })).toBeNull();
  });

  it.each([
    [0, /^0/],
    [999, /^999/],
    [1_536, /^1\.5.?kB$/],
    [3_145_728, /^3.?MB$/],
    [999 * 1_048_576, /^999.?MB$/],
    [1_000 * 1_048_576, /^1.?GB$/],
    [5 * 1_099_511_627_776, /^5.?TB$/],
  ])('%i bytes are said as a person would', (bytes, said) => {
    expect(formatSize(bytes, 'en')).toMatch(said);
  });
});

describe('the check of the data', () => {
  it('says that all is in order', async () => {
    await openSafety({ 'integrity:report': () => clean });
    const card = await screen.findByRole('region', { name: '数据检查' });
    expect(await within(card).findByText('一切正常')).toBeTruthy();
    expect(card.textContent).toContain('1,234');
  });

  it('says what was repaired, and shows what was put aside, whole', async () => {
    const row = { id: 'r9', title: '读不出的', variants: 7 };
    const { quarantine } = await openDatabase();
    await quarantine.add({ table: 'replies', at: NOON, reason: 'variants: expected array', row });
    await openSafety({
      'integrity:report': () => ({
        ...clean,
        quarantined: { replies: 1 },
        mended: { reminders: 2, revision: false, index: true },
      }),
    });
    const card = await screen.findByRole('region', { name: '数据检查' });
    expect(await within(card).findByText('检查出问题，已经处理')).toBeTruthy();
    expect(within(card).getByText('“话术”里读不出来、放在一边的：1 条')).toBeTruthy();
    expect(within(card).getByText('响不了的提醒，已恢复：2 条')).toBeTruthy();
    expect(within(card).getByText('搜索索引与内容不符，已重建。')).toBeTruthy();
    const aside = await within(card).findByRole('region', { name: '放在一边的记录' });
    expect(aside.textContent).toContain('读不出的');
    expect(aside.textContent).toContain('variants: expected array');
    expect(JSON.parse(aside.querySelector('pre')?.textContent ?? '')).toEqual(row);
  });

  it('runs at once when asked to, and says what it found or why it did not finish', async () => {
    const answers = [() => Promise.reject(new Error('QuotaExceededError')), async () => clean];
    await openSafety({ 'integrity:check': () => answers.shift()?.() ?? clean });
    const card = await screen.findByRole('region', { name: '数据检查' });
    await within(card).findByText(/还没有检查过/);
    await userEvent.click(within(card).getByRole('button', { name: '立即检查' }));
    const alert = await within(card).findByRole('alert');
    expect(alert.textContent).toBe('没有检查完：QuotaExceededError');
    await userEvent.click(within(card).getByRole('button', { name: '立即检查' }));
    expect(await within(card).findByText('一切正常')).toBeTruthy();
    expect(within(card).queryByRole('alert')).toBeNull();
  });

  it('says when there was none yet', async () => {
    await openSafety();
    expect(await screen.findByText(/还没有检查过/)).toBeTruthy();
  });
});

type Answers = Parameters<typeof playBackground>[0];

/** The page with the real engine behind the messages. */
async function openSafety(answers: Answers = {}) {
  playBackground({
    'backup:create': ({ reason }) => createBackup(reason),
    'backup:restore': async ({ id }) => ({
      before: await restoreBackup((await readBackupFile(id)).blob),
    }),
    'integrity:report': () => null,
    ...answers,
  });
  await openView(
    <ViewGuard>
      <SafetyView />
    </ViewGuard>,
  );
  await screen.findByRole('region', { name: '备份' });
}

async function give(file: File): Promise<void> {
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!found) throw new Error('no file field');
    return found;
  });
  await userEvent.upload(input, file, { applyAccept: false });
}
