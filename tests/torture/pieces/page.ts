import { addresses } from '../../consoles/addresses.ts';
import { browserName, findDesk, waitUntil } from '../../e2e/browser.ts';
import { atOneDesk } from '../at-one-desk.ts';
import type { DeskAtWork } from '../desk-at-work.ts';
import { readRows } from '../ledger.ts';
import { type Piece, pause, pick } from '../piece.ts';

// Firefox's driver reports no frames of a page that comes back at once; the desk in it works, as a
// picture shows.
const acts =
  browserName === 'firefox'
    ? (['reload', 'navigate', 'remount'] as const)
    : (['reload', 'navigate', 'back', 'remount'] as const);

/** The console's page goes away under the desk: while searching, inserting, reminding. */
export const page: Piece = {
  tries: 30,
  what: 'the console’s page reloads, navigates and is drawn anew',
  run: atOneDesk(async ({ tries, random, desk, score, ledger }) => {
    for (let at = 1; at <= tries; at++) {
      const act = pick(acts, random);
      const id = `page-${at}`;
      const searching = desk.search().catch(() => undefined);
      const reminding = desk.remind(id, Date.now() + 3_600_000);
      await pause(random() * 300);
      await leave(desk, act);
      const left = performance.now();
      if (await reminding) ledger.remember(id);
      await searching;
      desk.desk = await findDesk(desk.page);
      await desk.focusBox();
      await desk.timeSearch();
      const back = performance.now() - left;
      score.add(act, back, ledger.judge(await readRows(desk.own)));
    }
  }),
};

async function leave({ page: shown }: DeskAtWork, act: (typeof acts)[number]): Promise<void> {
  const loaded = { waitUntil: 'domcontentloaded' } as const;
  if (act === 'reload') await shown.reload(loaded);
  else if (act === 'remount') {
    // A single-page console throws away everything it had drawn, our host with it.
    await shown.evaluate(() => {
      for (const one of document.querySelectorAll('sidedesk-dock, sidedesk-inline')) one.remove();
      history.pushState(null, '', '#/elsewhere');
    });
  } else {
    await shown.goto(addresses.feige, loaded);
    if (act === 'navigate') await shown.goto(addresses.pinduoduo, loaded);
    else {
      // No driver says of a page that the browser kept when it is back.
      await shown.evaluate(() => history.back());
      const isBack = (wanted: string) => location.href.startsWith(wanted);
      await waitUntil(
        () => shown.evaluate(isBack, addresses.pinduoduo).catch(() => false),
        'the page before',
      );
    }
  }
}
