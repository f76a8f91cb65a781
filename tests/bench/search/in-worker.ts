import { buildEngine, type Engine, loadEngine } from '../../../utils/search/engine.ts';
import type { SearchItem } from '../../../utils/search/types.ts';

/*
 * Runs inside the extension's background worker; bundled and handed over by browser.ts.
 */

export interface WorkerInput {
  items: SearchItem[];
  /** Queries as typed, letter by letter, and buyers' messages. */
  keys: string[];
  messages: string[];
}

/** All in ms. */
export interface EngineTimes {
  build: number;
  /** Lengths of the slices of the build. */
  slices: number[];
  serialise: number;
  /** From the stored buffer to the first answer. */
  loads: number[];
  keys: number[];
  messages: number[];
}

const LOADS = 8;

export async function measureEngine({ items, keys, messages }: WorkerInput): Promise<EngineTimes> {
  const slices: number[] = [];
  let began = performance.now();
  const started = began;
  const pause = async () => {
    slices.push(performance.now() - began);
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  };
  const engine = await buildEngine(items, { pause });
  const build = performance.now() - started;
  const stored = performance.now();
  const buffer = engine.serialise();
  const serialise = performance.now() - stored;
  const loads = Array.from({ length: LOADS }, () =>
    time(() => loadEngine(buffer)?.search('退货', { mode: 'keystroke' })),
  );
  const loaded = loadEngine(buffer);
  if (!loaded) throw new Error('the engine does not read what it wrote');
  await loaded.warm();
  return {
    build,
    slices,
    serialise,
    loads,
    keys: timeAll(loaded, keys, 'keystroke'),
    messages: timeAll(loaded, messages, 'message'),
  };
}

/** From the product's stored row in IndexedDB to the first answer, in a worker just started, ms. */
export async function measureLoad(): Promise<number> {
  const started = performance.now();
  const engine = loadEngine(await readStored());
  if (!engine) throw new Error('the stored index cannot be read');
  engine.search('退货', { mode: 'keystroke' });
  return performance.now() - started;
}

function readStored(): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidedesk');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('searchIndex').objectStore('searchIndex').get('index');
      asking.onerror = () => reject(asking.error);
      asking.onsuccess = () => {
        database.close();
        resolve(asking.result.buffer);
      };
    };
  });
}

function timeAll(engine: Engine, texts: string[], mode: 'keystroke' | 'message'): number[] {
  return texts.map((text) => time(() => engine.search(text, { mode, limit: 30 })));
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
