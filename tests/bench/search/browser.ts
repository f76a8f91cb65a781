import type { Page, WebWorker } from 'puppeteer-core';
import { launch, openOwnPage, type World, waitUntil } from '../../e2e/browser.ts';
import { killWorker } from '../../e2e/worker.ts';
import { buildExtension } from '../../run/builds.ts';
import { importLines } from '../../run/import-lines.ts';
import { bundleScript } from '../bundle-script.ts';
import { type CorpusLine, type EvaluationSet, readFiller, toItem } from './corpus.ts';
import type * as inWorker from './in-worker.ts';
import { queriesOf } from './scale.ts';

/** All times in ms. */
export interface BrowserReport {
  documents: number;
  engine: inWorker.EngineTimes;
  product: {
    keys: number[];
    messages: number[];
    empty: number[];
    wakes: number[];
    loads: number[];
  };
}

const WAKES = 8;
/** A character of no library: what a message costs by itself. */
const NOTHING = '\u{2a6d6}';
const MOST_KEYS = 600;

/**
 * The first set, grown with filler to each size, measured in Chromium.
 * @throws {Error} when the extension cannot be built
 */
export async function measureInBrowser(
  sets: EvaluationSet[],
  sizes: number[],
): Promise<BrowserReport[]> {
  const [set] = sets;
  if (!set) return [];
  const { ok, output } = await buildExtension('chrome');
  if (!ok) throw new Error(output);
  const script = await bundleScript(new URL('in-worker.ts', import.meta.url));
  const { keys, messages } = queriesOf(set);
  const filler = readFiller();
  const reports: BrowserReport[] = [];
  for (const size of sizes) {
    const documents = [...set.documents, ...filler].slice(0, size);
    const input = { items: documents.map(toItem), keys, messages };
    const world = await launch({ browser: 'chromium' });
    try {
      const worker = await findWorker(world, script);
      const engine = await worker.evaluate((data) => bench.measureEngine(data), input);
      const asked = { keys: keys.slice(0, MOST_KEYS), messages };
      const product = await measureProduct(world, script, documents, asked);
      reports.push({ documents: documents.length, engine, product });
    } finally {
      await world.close();
    }
  }
  return reports;
}

/** The extension's background worker of this moment, with the script in it. */
async function findWorker(world: World, script: string): Promise<WebWorker> {
  const target = await world.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('the extension has no background worker');
  // `var` at the top of an evaluated script would not last: name it on the global itself.
  await worker.evaluate(script.replace(/^var bench\s*=/, 'globalThis.bench ='));
  return worker;
}

async function measureProduct(
  world: World,
  script: string,
  documents: CorpusLine[],
  { keys, messages }: { keys: string[]; messages: string[] },
): Promise<BrowserReport['product']> {
  await importLines(
    world,
    documents.map((line) => JSON.stringify(line)),
  );
  const own = await openOwnPage(world, 'manager.html#/settings');
  const times = {
    keys: await timeMessages(own, keys, 'keystroke'),
    messages: await timeMessages(own, messages, 'message'),
    empty: await timeMessages(own, Array(100).fill(NOTHING), 'keystroke'),
  };
  await waitUntil(() => isStored(own), 'the stored index', 60_000);
  const wakes: number[] = [];
  const loads: number[] = [];
  for (let round = 0; round < WAKES; round += 1) {
    await killWorker(world);
    wakes.push(...(await timeMessages(own, ['退货'], 'keystroke')));
    const worker = await findWorker(world, script);
    loads.push(await worker.evaluate(() => bench.measureLoad()));
  }
  return { ...times, wakes, loads };
}

/** Asks one after the other from a page of the extension; ms from question to answer. */
async function timeMessages(own: Page, texts: string[], mode: string): Promise<number[]> {
  const times: number[] = [];
  // Some hundred at a time: one call of the driver has its limit.
  for (let at = 0; at < texts.length; at += 200) {
    const asked = texts.slice(at, at + 200);
    const data = asked.map((text) => ({ text, mode, limit: 30, console: 'pinduoduo' }));
    times.push(...(await timeAnswers(own, 'search', data)));
  }
  return times;
}

function timeAnswers(own: Page, type: string, all: unknown[]): Promise<number[]> {
  return own.evaluate(
    async (name, list) => {
      const found: number[] = [];
      for (const data of list) {
        const started = performance.now();
        await chrome.runtime.sendMessage({ id: 1, type: name, data, timestamp: Date.now() });
        found.push(performance.now() - started);
      }
      return found;
    },
    type,
    all,
  );
}

/** What the bundled script leaves in the worker. */
declare const bench: typeof inWorker;

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Whether the stored index holds the whole library. */
async function isStored(own: Page): Promise<boolean> {
  const revisions = await own.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result: database } = opening;
          const reading = database.transaction(['searchIndex', 'meta']);
          const index = reading.objectStore('searchIndex').get('index');
          const meta = reading.objectStore('meta').get('libraryRevision');
          reading.oncomplete = () => {
            database.close();
            resolve([index.result?.revision ?? -1, meta.result?.value ?? 0]);
          };
        };
      }),
  );
  return revisions[0] === revisions[1];
}
