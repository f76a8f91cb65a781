import { buildFirst, numberOption } from '../build-first.ts';
import { tellInsights } from '../cases/insights.ts';

/**
 * `npm run bench -- insights [--events 1000000]`: figures, lists and conversations over so many
 * events, in Chromium's background worker.
 */
await buildFirst('chrome');
await tellInsights(numberOption('events', 1_000_000));
