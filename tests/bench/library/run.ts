import { buildFirst, numberOption } from '../build-first.ts';
import { at, tell } from '../rows.ts';
import { measureLibrary } from './in-browser.ts';

/**
 * `npm run bench -- library [--items 100000]`: the manager on a large library: how soon it is
 * open, how it scrolls, and what its health view costs the page.
 */
const items = numberOption('items', 100_000);

await buildFirst('chrome');
console.log(`A library of ${items} replies in Chromium …`);
const times = await measureLibrary(items);
const ms = (measure: string, value: number, target?: number) =>
  tell({ measure, value, unit: 'ms', ...(target ? { target } : {}) });
ms(`manager opens with ${items} items: first rows`, at(times.opened, 0.5), 700);
ms('every item in the table', at(times.whole, 0.5));
ms('longest task meanwhile', at(times.openTask, 0.5), 50);
ms('scrolling all rows: longest time without a frame', times.frameGap, 1_000);
tell({
  measure: 'scrolling all rows: frames per second',
  value: times.framesPerSecond,
  unit: '',
});
ms('health: longest task', times.healthTask, 50);
ms('health: all of it', times.healthTime);
