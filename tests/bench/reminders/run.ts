import 'fake-indexeddb/auto';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PlacedFacts } from '../../../utils/model/order.ts';
import type { Reminder } from '../../../utils/model/reminder.ts';
import type { RuleWorld } from '../../../utils/reminders/engine/world.ts';
import { buildFirst, numberOption } from '../build-first.ts';
import { at, tell } from '../rows.ts';

/**
 * `npm run bench -- reminders [--rows 50000] [--orders 5000] [--no-browser]`: the next due row
 * among many, and a list of orders through the preset rules, on a database in memory, which is
 * slower than a browser's own; then in Chromium how late reminders fire, and the same list.
 */
const root = new URL('../../../', import.meta.url);

// The product's own way of naming its files, which Node does not know.
registerHooks({
  resolve(wanted, context, next) {
    const isOurs = wanted.startsWith('@/');
    const path = isOurs ? new URL(wanted.slice(2), root).href : wanted;
    const isTheirs = context.parentURL?.includes('/node_modules/');
    const isBare = isOurs || (!isTheirs && /^\.\.?\//.test(wanted) && !/\.\w+$/.test(wanted));
    return next(isBare && !/\.(?:ts|json)$/.test(path) ? `${path}.ts` : path, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.json')) return next(url, context);
    return next(url, { ...context, importAttributes: { type: 'json' } });
  },
});

const rows = numberOption('rows', 50_000);
const orders = numberOption('orders', 5_000);
const load = (path: string) => import(pathToFileURL(fileURLToPath(new URL(path, root))).href);
const [{ openDatabase }, { findNextDue }, { applyOrderList }, { parseReminderRules }, presets] =
  await Promise.all([
    load('utils/database/open.ts') as Promise<typeof import('../../../utils/database/open.ts')>,
    load('utils/database/reminders.ts') as Promise<
      typeof import('../../../utils/database/reminders.ts')
    >,
    load('utils/database/apply-order-list.ts') as Promise<
      typeof import('../../../utils/database/apply-order-list.ts')
    >,
    load('utils/reminders/parse-rules.ts') as Promise<
      typeof import('../../../utils/reminders/parse-rules.ts')
    >,
    load('assets/packs/reminders.sidedesk.json') as Promise<{
      default: { reminderRules: unknown[] };
    }>,
  ]);

const NOW = Date.UTC(2026, 10, 20, 4);
const place = { console: 'feige', shop: '' };
const database = await openDatabase();

const stored = Array.from({ length: rows }, (_, i) => aRow(i));
await database.reminders.bulkAdd(stored);
await findNextDue(NOW);
const lookups: number[] = [];
for (let i = 0; i < 200; i++) {
  const start = performance.now();
  await findNextDue(NOW + i * 1_000);
  lookups.push(performance.now() - start);
}
print(`next due of ${rows} rows`, 2, lookups);

const world: RuleWorld = {
  now: NOW,
  rules: parseReminderRules(presets.default.reminderRules).rules,
  zone: 'Asia/Shanghai',
  closed: [],
};
const list = Array.from({ length: orders }, (_, i) => anOrder(i));
print(`${orders} orders, first seen`, 1_000, [await time(() => applyOrderList(list, '', world))]);
print(`${orders} orders, seen again`, 1_000, [await time(() => applyOrderList(list, '', world))]);
database.close();
if (!process.argv.includes('--no-browser')) {
  await buildFirst('chrome');
  const { measureInBrowser } = await import('./in-browser.ts');
  // Their times are those of the simulated day: here they are to come.
  const later = stored.map((row) => ({ ...row, dueAt: Date.now() + 86_400_000 + row.dueAt - NOW }));
  const { lateness, firstSeen, seenAgain } = await measureInBrowser(later, list);
  print('lateness in an awake Chromium', 1_000, lateness);
  print(`${orders} orders in Chromium, first seen`, 1_000, [firstSeen]);
  print(`${orders} orders in Chromium, seen again`, 1_000, [seenAgain]);
}

function aRow(i: number): Reminder {
  return {
    id: `r${i}`,
    key: `k${i}`,
    kind: 'manual',
    state: i % 5 === 0 ? 'done' : 'waiting',
    dueAt: NOW + ((i * 7_919) % 900_000) * 1_000,
    conversation: { ...place, url: '', buyerKey: `${i % 9_000}`, buyerName: '' },
    note: '',
    createdAt: NOW,
    history: [{ at: NOW, what: 'created' }],
  };
}

function anOrder(i: number): PlacedFacts {
  const status = i % 2 ? ('unpaid' as const) : ('shipped' as const);
  const facts = { no: `6924${1_000_000 + i}`, status, orderedAt: NOW - (i % 600) * 60_000 };
  return { facts, place: { ...place, buyerKey: `b${i % 4_000}`, buyerName: '' } };
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function print(measure: string, target: number, times: number[]): void {
  const what = times.length > 1 ? `${measure}, p95` : measure;
  tell({ measure: what, value: at(times, 0.95), unit: 'ms', target });
}
