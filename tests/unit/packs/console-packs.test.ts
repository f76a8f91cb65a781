import { beforeEach, describe, expect, it } from 'vitest';
import { generic } from '@/utils/consoles/generic';
import { listConsoles, removeConsole, saveConsole } from '@/utils/database/consoles';
import { undoPack } from '@/utils/database/undo';
import type { ConsoleDefinition } from '@/utils/model/console';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { writeConsolePack } from '@/utils/packs/write-consoles';
import { NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(() => emptyDatabase());

const taught: ConsoleDefinition = {
  ...generic,
  id: 'taught-help-example',
  label: 'help.example',
  matches: ['https://help.example/*'],
  composer: [{ css: '#reply', seen: '2026-11-25' }],
};
const file = (definition: unknown = taught, at = NOON) =>
  writeConsolePack([definition as ConsoleDefinition], 'help.example', 'en', at);
const plan = (text: string) => planFile('help.sidedesk.json', text, NOON);

describe('a pack that carries console definitions', () => {
  it('installs one, updates it, and takes both back', async () => {
    const first = await plan(file());
    expect(first.counts).toMatchObject({ new: 1, changed: 0, same: 0, removed: 0 });
    const undo = await applyPlan(first);
    expect((await listConsoles())[0]?.definition).toEqual(taught);
    expect((await plan(file())).isNoop).toBe(true);

    const newer = { ...taught, composer: [{ css: '#answer', seen: '2026-11-26' }] };
    const second = await plan(file(newer, NOON + 86_400_000));
    expect(second.counts).toMatchObject({ changed: 1, new: 0 });
    const undoNewer = await applyPlan(second);
    expect((await listConsoles())[0]?.definition).toEqual(newer);

    expect(await undoPack(undoNewer)).toBe(true);
    expect((await listConsoles())[0]?.definition).toEqual(taught);
    expect(await undoPack(undo)).toBe(true);
    expect(await listConsoles()).toEqual([]);
  });

  it('never overwrites what was taught here, and says so', async () => {
    await saveConsole(taught, NOON);
    const { rejected, counts } = await plan(file());
    expect(counts.new).toBe(0);
    expect(rejected[0]).toMatchObject({ code: 'taken', list: 'consoles', row: 1 });
    await removeConsole(taught.id);
    expect((await plan(file())).counts.new).toBe(1);
  });

  it('a damaged definition is rejected with its field, the file is not', async () => {
    const { rejected, counts } = await plan(file({ ...taught, matches: 'everything' }));
    expect(rejected[0]).toMatchObject({ code: 'item', values: { field: 'matches' } });
    expect(counts.new).toBe(0);
  });

  it('what is no part of a definition, such as code, is dropped', async () => {
    await applyPlan(await plan(file({ ...taught, run: 'alert(1)', reader: '() => 1' })));
    expect((await listConsoles())[0]?.definition).toEqual(taught);
  });
});
