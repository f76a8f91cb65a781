import type { CDPSession } from 'puppeteer-core';
import { type Kind, kinds } from '../../consoles/editors/kinds.ts';
import { type Bench, openBench, reset } from '../../e2e/editors/drive.ts';
import { oursIn, type Profile } from './profile.ts';

/**
 * How long an insertion takes in each editor, from the command's arrival in the page to the text
 * read back: from the first to the last moment at which our script ran, by the browser's
 * profiler. The way of the command through driver and background is no part of it.
 * Needs the practice build and the practice consoles; prints a table, ms.
 */
const SAMPLES = 40;
const TARGET = 30;
const TEXT = '您好，已经为您登记。\n\n预计 48 小时内发货，请留意短信 😀';

/** Editors that need time to learn of a selection that was moved, and how long (ms). */
const needsFocusTime: Partial<Record<Kind, number>> = { slate: 130 };

const bench = await openBench();
try {
  const profiler = await bench.page.createCDPSession();
  await profiler.send('Profiler.enable');
  await profiler.send('Profiler.setSamplingInterval', { interval: 100 });
  print('editor', 'caret p50', 'caret p95', 'after blur p95');
  for (const kind of Object.keys(kinds) as Kind[]) {
    await bench.show(kind, 'plain');
    const caret = await sample(() => insertion(bench, profiler, false));
    const away = await sample(() => insertion(bench, profiler, true));
    const [half, most, later] = [middle(caret, 0.5), middle(caret, 0.95), middle(away, 0.95)];
    const wait = needsFocusTime[kind] ?? 0;
    const verdict = most <= TARGET && later <= TARGET + wait ? '✓' : '✗';
    const why = wait ? ` needs ${wait} ms when the caret has to be put back` : '';
    const cells = [half, most, later].map((value) => value.toFixed(1));
    print(kinds[kind], cells[0] ?? '', cells[1] ?? '', cells[2] ?? '', `${verdict}${why}`);
  }
} finally {
  await bench.close();
}

async function insertion(on: Bench, profiler: CDPSession, blur: boolean): Promise<number> {
  await reset(on.page, '亲，稍等', 2, 2);
  if (blur) await on.page.focus('#elsewhere');
  await profiler.send('Profiler.start');
  const result = await on.command({ do: 'insert', text: TEXT, guard: null });
  const { profile } = await profiler.send('Profiler.stop');
  if (!result.ok) throw new Error(JSON.stringify(result));
  return oursIn(profile as Profile).span;
}

async function sample(measure: () => Promise<number>): Promise<number[]> {
  await measure();
  const times: number[] = [];
  for (let count = 0; count < SAMPLES; count++) times.push(await measure());
  return times.sort((a, b) => a - b);
}

function middle(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print(name: string, ...cells: string[]): void {
  const [half = '', most = '', later = '', verdict = ''] = cells;
  const columns = [half.padStart(10), most.padStart(10), later.padStart(15), ` ${verdict}`];
  console.log(`${name.padEnd(32)}${columns.join('')}`.trimEnd());
}
