import { launch } from '../../e2e/browser.ts';
import { bundleScript } from '../bundle-script.ts';

/** What the view promises over a million events, ms. */
const LIMIT = 1_000;
/** A call into the worker may take no longer than its protocol allows; parts of it stay below. */
const AT_ONCE = 100_000;

/**
 * Fills Chromium with events of a year and prints how long insights take to answer.
 * @param events how many
 */
export async function printInsights(events = 1_000_000): Promise<void> {
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
    for (const [name, ms] of Object.entries(took)) {
      const isAsked = /measures|lists/.test(name);
      const verdict = isAsked ? `≤ ${LIMIT} ms  ${ms <= LIMIT ? '✓' : '✗'}` : '';
      console.log(`${name.padEnd(44)} ${ms.toFixed(0).padStart(8)} ms  ${verdict}`.trimEnd());
    }
  } finally {
    await world.close();
  }
}
