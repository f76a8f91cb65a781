import { createEngine, loadEngine } from '../../../utils/search/engine.ts';
import type { Contestant } from './contestant.ts';
import { LIMIT } from './contestant.ts';
import { toItem } from './corpus.ts';

/** Kinds that are a buyer's own words; everything else is typed by an agent. */
const MESSAGES = new Set(['question', 'long', 'message']);

/** The product's own engine, straight from its sources. */
export const OURS: Contestant = {
  name: 'ours',
  note: 'utils/search',
  open(documents) {
    const engine = createEngine(documents.map(toItem));
    return {
      search: (query, kind) =>
        engine
          .search(query, { limit: LIMIT, mode: MESSAGES.has(kind) ? 'message' : 'keystroke' })
          .map(({ id }) => id),
      stored() {
        const buffer = engine.serialise();
        const started = performance.now();
        const loaded = loadEngine(buffer);
        loaded?.search('退货 tuihuo return', { limit: LIMIT });
        return { loadMs: performance.now() - started, bytes: buffer.byteLength };
      },
    };
  },
};
