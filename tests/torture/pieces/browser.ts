import { openOwnPage, tell, type World } from '../../e2e/browser.ts';
import { DeskAtWork } from '../desk-at-work.ts';
import { importPack } from '../import-pack.ts';
import { Ledger, readRows } from '../ledger.ts';
import { layOldDatabase, OLD_ITEMS, OLD_PACK } from '../old-database.ts';
import { type Piece, pause, Score } from '../piece.ts';
import { Restartable } from '../restart.ts';

const acts = ['import', 'backup', 'restore', 'migration', 'shift'] as const;
const PACK_SIZE = 8_000;

/** The browser's process is killed at a random moment of a large write. */
export const browser: Piece = {
  tries: 20,
  what: 'the browser’s process is killed: import, backup, restore, migration, shift',
  async run({ tries, random }) {
    const machine = await Restartable.open();
    const score = new Score();
    const ledger = new Ledger();
    try {
      for (let at = 1; at <= tries; at++) {
        const act = acts[(at - 1) % acts.length] ?? 'shift';
        const acting = doOne(machine.world, ledger, act, `cut-${at}`).catch(() => undefined);
        await pause(await momentOf(act, random, acting));
        await machine.kill();
        await acting;
        const world = await machine.restart();
        const desk = await DeskAtWork.open(world);
        const shown = performance.now() - desk.openedAt;
        await desk.timeSearch();
        const back = performance.now() - desk.openedAt;
        const damage = ledger.judge(await readRows(desk.own));
        damage.lost.push(...(await findFaults(desk)));
        score.add(`${act}, the desk shown after ${shown.toFixed(0)} ms`, back, damage);
        await desk.page.close();
        await desk.own.close();
      }
    } finally {
      await machine.end();
    }
    return score.result();
  },
};

/** ms; each act takes about that long, so that the blow falls before, within and after. */
async function momentOf(act: string, random: () => number, acting: Promise<unknown>) {
  if (act === 'migration') await acting;
  return random() * (act === 'import' ? 6_000 : act === 'restore' ? 3_000 : 1_200);
}

async function doOne(world: World, ledger: Ledger, act: string, id: string): Promise<void> {
  if (act === 'import') {
    ledger.expectPack(id, PACK_SIZE, false);
    await importPack(world, id, PACK_SIZE);
    ledger.expectPack(id, PACK_SIZE, true);
    return;
  }
  const own = await openOwnPage(world, 'manager.html#/settings');
  if (act === 'migration') {
    await layOldDatabase(own);
    ledger.forget();
    ledger.expectPack(OLD_PACK, OLD_ITEMS, true);
    // The next question opens the database, and that upgrades it.
    void tell(own, 'desk:welcome').catch(() => undefined);
    return;
  }
  if (act === 'shift') {
    const conversation = { console: 'feige', shop: '', url: '', buyerKey: id, buyerName: id };
    const dueAt = Date.now() + 3_600_000;
    await tell(own, 'reminder:create', { kind: 'manual', dueAt, conversation, note: id });
    ledger.remember(id);
    return;
  }
  const backup = await tell(own, 'backup:create', { reason: 'manual' });
  // What is in the backup comes back whole or not at all; nothing was written after it.
  if (act === 'restore') await tell(own, 'backup:restore', { id: backup });
}

/** Rows that the product itself cannot read. */
async function findFaults({ own }: DeskAtWork): Promise<string[]> {
  const report = (await tell(own, 'integrity:check')) as {
    quarantined: Record<string, number>;
    dangling: { packs: number };
  };
  const aside = Object.entries(report.quarantined).map(([table, rows]) => `${rows} of ${table}`);
  const dangling = report.dangling.packs > 0 ? [`${report.dangling.packs} without a pack`] : [];
  return [...aside, ...dangling];
}
