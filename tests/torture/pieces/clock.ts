import { killWorker } from '../../e2e/worker.ts';
import { atOneDesk } from '../at-one-desk.ts';
import { readRows } from '../ledger.ts';
import { type Piece, pick } from '../piece.ts';

const HOUR = 3_600_000;
/** Back by an hour and a day (a wrong clock set right), on by a day and a year, and by a second. */
const jumps = [-HOUR, -24 * HOUR, 1_000, 24 * HOUR, 365 * 24 * HOUR];

/**
 * The clock jumps between two starts of the background. Chromium's own clock cannot be set from a
 * test, so the rows are moved instead: a row that lies a day further is a clock set back a day.
 */
export const clock: Piece = {
  tries: 20,
  what: 'the clock jumps back and forth between two starts of the background',
  run: atOneDesk(async ({ tries, random, desk, score, ledger, world }) => {
    for (let at = 1; at <= tries; at++) {
      const jump = pick(jumps, random);
      for (const when of [-5_000, 2_000, 60_000]) {
        const note = `clock-${at} ${when}`;
        if (await desk.remind(note, Date.now() + when)) ledger.remember(note);
      }
      await desk.own.evaluate(moveRows, jump);
      await killWorker(world);
      const killed = performance.now();
      await desk.page.bringToFront();
      await desk.timeSearch();
      const back = performance.now() - killed;
      score.add(`${jump / HOUR} h`, back, ledger.judge(await readRows(desk.own)));
    }
  }),
};

/** Runs in a page of the extension: every time of every reminder, the other way. */
async function moveRows(jump: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('sidedesk');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result: database } = opening;
      const writing = database.transaction('reminders', 'readwrite');
      const store = writing.objectStore('reminders');
      store.openCursor().onsuccess = ({ target }) => {
        const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>;
        if (!cursor) return;
        const { history, ...row } = cursor.value;
        const moved = history.map((one: { at: number }) => ({ ...one, at: one.at - jump }));
        const { dueAt, createdAt } = row;
        cursor.update({ ...row, dueAt: dueAt - jump, createdAt: createdAt - jump, history: moved });
        cursor.continue();
      };
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
