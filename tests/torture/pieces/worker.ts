import { tell, waitUntil } from '../../e2e/browser.ts';
import { killWorker } from '../../e2e/worker.ts';
import { atOneDesk } from '../at-one-desk.ts';
import type { DeskAtWork } from '../desk-at-work.ts';
import { importPack } from '../import-pack.ts';
import { type Ledger, readRows } from '../ledger.ts';
import { type Piece, pause, pick } from '../piece.ts';

const acts = ['search', 'insert', 'insert', 'remind', 'remind', 'import'] as const;
/** The blow falls within so long after an act began, ms. */
const WITHIN = 200;
const PACK_SIZE = 300;

/** The background is ended at a random moment of whatever the agent does. */
export const worker: Piece = {
  tries: 300,
  what: 'the background is ended during a shift',
  run: atOneDesk(async ({ tries, random, desk, score, ledger, world }) => {
    for (let at = 1; at <= tries; at++) {
      const act = pick(acts, random);
      const dueAt = Date.now() + 1_000 + random() * 20_000;
      const under = { act, id: `shift-${at}`, dueAt };
      const acting = doOne(desk, ledger, under);
      acting.catch(() => undefined);
      await pause(random() * WITHIN);
      await killWorker(world);
      let stuck = '';
      const back = await comeBack(desk, act, acting).catch(async (error: Error) => {
        stuck = `${error.message}; ${await desk.startOver()}`;
        return Number.NaN;
      });
      const damage = ledger.judge(await readRows(desk.own));
      damage.doubled.push(...(await judgeDraft(desk)));
      if (stuck) damage.lost.push(stuck);
      score.add(act, back, damage);
    }
    await waitUntil(
      async () => {
        const { reminders } = await readRows(desk.own);
        return reminders.every(({ kind, state }) => kind !== 'manual' || state !== 'waiting');
      },
      'every reminder to fire',
      60_000,
    ).catch((error: Error) => {
      score.add('the end of the shift', 0, { lost: [error.message], doubled: [] });
    });
    const last = ledger.judge(await readRows(desk.own));
    if (last.lost.length + last.doubled.length > 0) score.add('the end of the shift', 0, last);
  }),
};

/**
 * What goes on at the desk has to come to its end by itself; then the next question is answered.
 * @returns how long that took, ms
 */
async function comeBack(desk: DeskAtWork, act: string, acting: Promise<void>): Promise<number> {
  const killed = performance.now();
  if (act === 'import') {
    await tell(desk.own, 'search', { text: '退货运费' });
    const back = performance.now() - killed;
    // The page that imports stands in front. Without success the ledger knows it as unsure.
    await acting.catch(() => undefined);
    await desk.page.bringToFront();
    await desk.timeSearch();
    return back;
  }
  if (act !== 'remind') await acting;
  await desk.page.bringToFront();
  await desk.timeSearch();
  const back = performance.now() - killed;
  await acting;
  return back;
}

interface Act {
  act: (typeof acts)[number];
  id: string;
  dueAt: number;
}

async function doOne(desk: DeskAtWork, ledger: Ledger, { act, id, dueAt }: Act): Promise<void> {
  if (act === 'search') await desk.search();
  if (act === 'insert') await desk.insertFirst();
  if (act === 'remind' && (await desk.remind(id, Math.round(dueAt)))) ledger.remember(id);
  if (act === 'import') {
    ledger.expectPack(id, PACK_SIZE, false);
    await importPack(desk.world, id, PACK_SIZE);
    ledger.expectPack(id, PACK_SIZE, true);
  }
}

/** A text that was chosen once stands in the box once, or not at all. */
async function judgeDraft(desk: DeskAtWork): Promise<string[]> {
  const draft = await desk.takeDraft();
  const half = draft.slice(0, draft.length / 2);
  return draft !== '' && draft === half + half ? [`inserted twice: ${half}`] : [];
}
