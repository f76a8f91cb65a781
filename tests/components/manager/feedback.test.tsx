import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FeedbackCard } from '@/components/manager/safety/feedback-card';
import { openDatabase } from '@/utils/database/open';
import { listRefusals } from '@/utils/feedback/refusals';
import { settingsSchema } from '@/utils/model/setting';
import { checkMessage } from '@/utils/receive';
import { emptyDatabase } from '../../unit/database/empty-database';
import { makeWelcome, openView, playBackground } from '../open-page';

/** Stands for everything that is about somebody. */
const SECRET = '林女士13812345678';

const settings = settingsSchema.parse({
  agentName: SECRET,
  shopVariables: { 'shop.name': SECRET },
  sitesOff: [SECRET],
  sitesOn: [SECRET],
  closedDays: [],
  campaigns: [{ name: SECRET, from: '2026-11-11T00:00', to: '2026-11-12T00:00' }],
  replyKeys: { [SECRET]: 'Alt+Shift+KeyQ' },
  favourites: [SECRET],
  contactGroups: [SECRET],
});

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyDatabase();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  return () => vi.restoreAllMocks();
});

describe('the report of a fault', () => {
  it('holds nothing about anybody, whatever is stored, refused or read', async () => {
    const filled = await fillEveryTable();
    await refuseSecrets();
    const text = await readReport();
    const report = JSON.parse(text);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('13812345678');
    // It is there, and counted: the report looked at all of it.
    for (const name of filled) expect(report.rows[name], name).toBeGreaterThan(0);
    expect(filled.length).toBeGreaterThan(20);
    expect(report.refusals).toEqual([
      { message: 'search', from: 'stranger', why: 'sender' },
      { message: 'reminder:open', from: 'manager', why: 'invalid_type' },
    ]);
    expect(report.consoles).toEqual([
      { console: 'feige', parts: [{ ...part, css: '#im-input-box' }] },
      { console: 'own', parts: [part] },
    ]);
    expect(report.settings).toMatchObject({ sitesOff: 1, replyKeys: 1, role: 'agent' });
  });

  it('is saved exactly as it was read', async () => {
    const text = await readReport();
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:report';
    });
    await userEvent.click(screen.getByRole('button', { name: '保存为文件' }));
    expect(await saved[0]?.text()).toBe(text);
  });
});

const part = { part: 'composer', state: 'missing', count: 0, which: 0 } as const;

/** Opens the card, asks for the report, and reads what a person sees. */
async function readReport(): Promise<string> {
  const tested = { ...part, essential: true, seen: '2024' };
  playBackground({
    'feedback:facts': async () => ({
      refusals: await listRefusals(),
      selfTests: [
        { console: 'feige', evidence: 'high', parts: [{ ...tested, css: '#im-input-box' }] },
        { console: SECRET, evidence: 'low', parts: [{ ...tested, css: `[title="${SECRET}"]` }] },
      ],
    }),
    'integrity:report': () => null,
  });
  await openView(<FeedbackCard />, makeWelcome({ settings }));
  await userEvent.click(screen.getByRole('button', { name: '查看报告' }));
  return (await screen.findByLabelText<HTMLTextAreaElement>('报告全文')).value;
}

/** A row of secrets in each table, at every place that the table is looked up by. */
async function fillEveryTable(): Promise<string[]> {
  const { tables } = await openDatabase();
  for (const { name, schema } of tables) {
    const row: Record<string, unknown> = {
      title: SECRET,
      name: SECRET,
      text: SECRET,
      value: SECRET,
    };
    for (const { keyPath } of [schema.primKey, ...schema.indexes]) {
      for (const path of [keyPath ?? []].flat()) row[path] ??= SECRET;
    }
    if (schema.primKey.auto) delete row[String(schema.primKey.keyPath)];
    const database = await openDatabase();
    await database.table(name).put(row, ...(schema.primKey.keyPath ? [] : [SECRET]));
  }
  return tables.map(({ name }) => name);
}

/** Messages that are refused although, or because, they are full of secrets. */
async function refuseSecrets(): Promise<void> {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { id } = fakeBrowser.runtime;
  const manager = { id, url: fakeBrowser.runtime.getURL('/manager.html' as never), tab: { id: 1 } };
  expect(() => checkMessage('search', { text: SECRET }, { id: SECRET })).toThrow();
  expect(() => checkMessage('reminder:open', { id: { [SECRET]: SECRET } }, manager)).toThrow();
  await vi.waitFor(async () => expect(await listRefusals()).toHaveLength(2));
}
