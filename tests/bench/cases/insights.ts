import { launch } from '../../e2e/browser.ts';
import { bundleScript } from '../bundle-script.ts';
import { tell } from '../rows.ts';

/** What the view promises over a million events, ms. */
const LIMIT = 1_000;
/** A call into the worker may take no longer than its protocol allows; parts of it stay below. */
const AT_ONCE = 100_000;

/**
 * Fills Chromium with events of a year and tells how long insights take to answer.
 * @param events how many
 */
export async function tellInsights(events = 1_000_000): Promise<void> {
  const code = await bundleScript(new URL('./insights-in-worker.ts', import.meta.url));
  const world = await launch({ browser: 'chromium', build: 'chrome-mv3' });
  try {
    const target = await world.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('the background worker is not there');
    // `var` at the top of an evaluated script would not last: name it on the global itself.
    await worker.evaluate(code.replace(/^var bench\s*=/, 'globalThis.bench ='));
    for (let from = 0; from < events; from += AT_ONCE) {
      const to = Math.min(events, from + AT_ONCE);
      await worker.evaluate(`globalThis.bench.fill(${from}, ${to}, ${events})`);
    }
    const took = (await worker.evaluate('globalThis.bench.measureInsights()')) as Record<
      string,
      number
    >;
    console.log(`${events.toLocaleString('en')} events over a year, in Chromium`);
    for (const [measure, value] of Object.entries(took)) {
      const isAsked = /measures|lists/.test(measure);
      tell({ measure, value, unit: 'ms', ...(isAsked ? { target: LIMIT } : {}) });
    }
  } finally {
    await world.close();
  }
}
