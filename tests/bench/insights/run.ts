import { buildExtension } from '../../run/builds.ts';
import { printInsights } from '../cases/insights.ts';

/**
 * `npm run bench -- insights [--events 1000000]`: figures, lists and conversations over so many
 * events, in Chromium's background worker.
 */
const options = process.argv.slice(2);
const events = Number(options[options.indexOf('--events') + 1]) || 1_000_000;

console.log('Building …');
const { ok, output } = await buildExtension('chrome');
if (!ok) {
  console.error(output.trimEnd());
  process.exit(1);
}
await printInsights(events);
