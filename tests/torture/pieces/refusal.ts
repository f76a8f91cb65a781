import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../e2e/browser.ts';
import { killWorker } from '../../e2e/worker.ts';
import { atOneDesk } from '../at-one-desk.ts';
import { readRows } from '../ledger.ts';
import { type Piece, pause } from '../piece.ts';

/** A connection of somebody else that will not step aside keeps every other one waiting. */
export const refusal: Piece = {
  tries: 5,
  what: 'IndexedDB does not open for a while',
  run: atOneDesk(async ({ tries, random, desk, score, ledger, world }) => {
    for (let at = 1; at <= tries; at++) {
      const id = `refused-${at}`;
      if (await desk.remind(id, Date.now() + 3_600_000)) ledger.remember(id);
      await waitUntil(() => takeDatabase(desk.own), 'the database to be taken');
      await killWorker(world);
      const blocked = desk.remind(`late-${at}`, Date.now() + 3_600_000);
      await pause(300 + random() * 2_000);
      await giveBack(desk.own);
      const freed = performance.now();
      if (await blocked) ledger.remember(`late-${at}`);
      await desk.page.bringToFront();
      await desk.timeSearch();
      score.add('taken away', performance.now() - freed, ledger.judge(await readRows(desk.own)));
    }
  }),
};

interface Taken {
  taken?: IDBDatabase;
}

/** Runs an upgrade without an end, which nobody may open beside. */
function takeDatabase(own: Page): Promise<boolean> {
  return own.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const looking = indexedDB.open('sidedesk');
        looking.onerror = () => resolve(false);
        looking.onsuccess = () => {
          const { result: database } = looking;
          // Ours step aside for a newer version; the transaction keeps it until it is given back.
          const { version } = database;
          database.close();
          const taking = indexedDB.open('sidedesk', version + 1);
          taking.onblocked = () => undefined;
          taking.onerror = () => resolve(false);
          taking.onupgradeneeded = () => {
            (window as Taken).taken = taking.result;
            const { transaction } = taking;
            const spin = () => {
              if (!(window as Taken).taken) return transaction?.abort();
              const asking = transaction?.objectStore('meta').count();
              if (asking) asking.onsuccess = spin;
            };
            spin();
            resolve(true);
          };
        };
      }),
  );
}

/** Ends the upgrade as if it had never begun. */
function giveBack(own: Page): Promise<void> {
  return own.evaluate(() => {
    delete (window as Taken).taken;
  });
}
