import type { CDPSession } from 'puppeteer-core';
import { type Kind, kinds } from '../../consoles/editors/kinds.ts';
import { type Bench, openBench, reset } from '../../e2e/editors/drive.ts';
import { at, tell } from '../rows.ts';
import { oursIn, type Profile } from './profile.ts';

/**
 * How long an insertion takes in each editor, from the command's arrival in the page to the text
 * read back: from the first to the last moment at which our script ran, by the browser's
 * profiler. The way of the command through driver and background is no part of it.
 * Needs the practice build and the practice consoles.
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
  for (const kind of Object.keys(kinds) as Kind[]) {
    await bench.show(kind, 'plain');
    const caret = await sample(() => insertion(bench, profiler, false));
    const away = await sample(() => insertion(bench, profiler, true));
    const wait = needsFocusTime[kind] ?? 0;
    const why = wait ? `, of which it needs ${wait} ms` : '';
    const row = (when: string, times: number[], target: number) =>
      tell({
        measure: `${kinds[kind]}: insertion ${when}, p95`,
        value: at(times, 0.95),
        unit: 'ms',
        target,
      });
    row('at the caret', caret, TARGET);
    row(`after blur${why}`, away, TARGET + wait);
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
  return times;
}
