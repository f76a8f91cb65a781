import { describe, expect, it } from 'vitest';
import { createEngine, loadEngine, openEngine } from '../../../utils/search/engine.ts';
import { LIBRARY } from './library.ts';

/** Many items, so that storing and opening have several steps. */
const many = Array.from({ length: 3_000 }, (_, i) => {
  const item = LIBRARY[i % LIBRARY.length];
  return { ...(item as NonNullable<typeof item>), id: `copy-${i}` };
});
/** Every step is a slice of its own. */
function countPauses() {
  const pauses = { count: 0 };
  const pause = async () => {
    pauses.count++;
  };
  return { pauses, options: { sliceMs: 0, pause } };
}

describe('an index stored and opened in slices', () => {
  it('gives the same bytes and the same hits as one stored and opened at once', async () => {
    const engine = createEngine(many);
    const { pauses, options } = countPauses();
    const buffer = await engine.store(options);
    expect(pauses.count).toBeGreaterThan(2);
    expect(new Uint8Array(buffer)).toEqual(new Uint8Array(engine.serialise()));
    const opened = await openEngine(buffer, options);
    expect(opened?.search('运费')).toEqual(loadEngine(buffer)?.search('运费'));
  });

  it('holds together when items are edited between two slices', async () => {
    const engine = createEngine(many);
    const fresh = { ...(many[0] as NonNullable<(typeof many)[0]>), id: 'fresh', title: '量子纠缠' };
    let edited = false;
    const buffer = await engine.store({
      sliceMs: 0,
      async pause() {
        if (edited) return;
        edited = true;
        engine.update([fresh], ['copy-1']);
      },
    });
    const opened = loadEngine(buffer);
    // What the buffer lacks is caught up with by revision; what it holds must be whole.
    opened?.update([fresh], ['copy-1']);
    expect(opened?.size).toBe(engine.size);
    expect(opened?.search('量子纠缠')[0]?.id).toBe('fresh');
  });

  it('refuses a damaged buffer', async () => {
    const buffer = createEngine(many).serialise();
    expect(await openEngine(buffer.slice(0, buffer.byteLength - 7))).toBeNull();
  });
});
