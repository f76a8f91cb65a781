import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../../e2e/browser.ts';
import { DeskAtWork } from '../desk-at-work.ts';
import { importPack } from '../import-pack.ts';
import { type Damage, Ledger, readRows } from '../ledger.ts';
import { type Piece, Score } from '../piece.ts';
import { Restartable } from '../restart.ts';

const DISK = '400m';
const PACK_SIZE = 20_000;
const LEFT = 3 * 1_048_576;

/** A disk of its own is filled up while a large import is written. Linux, as root. */
export const quota: Piece = {
  tries: 3,
  what: 'the disk is full during an import and a reminder, then not any more',
  async run({ tries, random }) {
    const disk = mkdtempSync(join(tmpdir(), 'sidedesk-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'none', disk]);
    const score = new Score();
    const ledger = new Ledger();
    try {
      const machine = await Restartable.open(disk);
      try {
        const desk = await DeskAtWork.open(machine.world);
        const filler = join(disk, 'filler');
        for (let at = 1; at <= tries; at++) {
          const id = `full-${at}`;
          const { bavail, bsize } = statfsSync(disk);
          const left = LEFT * (0.3 + random());
          fill(filler, Math.max(0, bavail * bsize - left));
          ledger.expectPack(id, PACK_SIZE, false);
          const isImported = await isDone(importPack(machine.world, id, PACK_SIZE));
          if (isImported) ledger.expectPack(id, PACK_SIZE, true);
          if (await desk.remind(id, Date.now() + 3_600_000)) ledger.remember(id);
          rmSync(filler);
          await desk.page.bringToFront();
          const back = await desk.timeSearch();
          const damage = await judgeWithRoom(ledger, desk);
          score.add(isImported ? 'it fitted' : 'it was refused', back, damage);
        }
        // And once more with room: the refusal left nothing in the way.
        ledger.expectPack('room', 300, true);
        await importPack(machine.world, 'room', 300);
        await desk.page.bringToFront();
        const back = await desk.timeSearch();
        score.add('with room again', back, ledger.judge(await readRows(desk.own)));
      } finally {
        await machine.end();
      }
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
    return score.result();
  },
};

/** Writes so many bytes, or as many as there is room for beside what the browser writes. */
function fill(file: string, bytes: number): void {
  try {
    writeFileSync(file, Buffer.alloc(bytes));
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  }
}

/** What a full disk left behind can be taken back only once there is room: a moment later. */
async function judgeWithRoom(ledger: Ledger, desk: DeskAtWork): Promise<Damage> {
  const judge = async () => ledger.judge(await readRows(desk.own));
  const isClean = async () => (await judge()).lost.length === 0;
  await waitUntil(isClean, 'what was left to be taken back').catch(() => undefined);
  return judge();
}

/** An import on a full disk shows its sentence instead of its end. */
async function isDone(importing: Promise<void>): Promise<boolean> {
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 45_000));
  const done = importing.then(
    () => true,
    () => false,
  );
  return Promise.race([done, patience]);
}
