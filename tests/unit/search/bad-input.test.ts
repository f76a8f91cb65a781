import { describe, expect, it } from 'vitest';
import { buildEngine, createEngine, ENGINE_VERSION, loadEngine } from '@/utils/search/engine';
import { buildItem, LIBRARY } from './library';

const TEXTS: [name: string, text: string][] = [
  ['nothing', ''],
  ['one mark', '?'],
  ['20,000 characters', '退货运费怎么算 '.repeat(2500)],
  ['20,000 letters', 'a'.repeat(20_000)],
  ['20,000 Han in one run', '退'.repeat(20_000)],
  ['lone surrogates', '退\ud83d货\udc00'],
  ['right to left', 'كيف أعيد المنتج؟'],
  ['emoji only', '😀👍🏽🇨🇳👩‍👩‍👧'],
  ['a million spaces', ' '.repeat(1_000_000)],
  ['regular expression characters', '.*+?^$()|[]{}\\'],
  ['a prototype key', '__proto__ constructor toString'],
  ['only operators', 'tag: cat: -"" "" -'],
  ['an open quote', '"退货'],
  ['control characters', '\u0000\u001e\u001f退货'],
  ['digits', '1'.repeat(300)],
  ['combining marks', `e${'\u0301'.repeat(5000)}`],
];

describe('odd queries', () => {
  const engine = createEngine(LIBRARY);
  it.each(TEXTS)('%s: no error, no long block', (_name, text) => {
    engine.search('退货');
    const started = performance.now();
    const hits = engine.search(text);
    expect(performance.now() - started).toBeLessThan(250);
    expect(hits.length).toBeLessThanOrEqual(10);
    expect(engine.search(text, { mode: 'message' }).length).toBeLessThanOrEqual(10);
    expect(() => engine.similar(text)).not.toThrow();
    expect(engine.explain(text, 'nowhere')).toBeNull();
  });
});

describe('odd items', () => {
  it.each(TEXTS)('%s as title, body and code', (_name, text) => {
    const odd = buildItem({
      id: '__proto__',
      title: text,
      body: text,
      codes: [text],
      aliases: [text],
    });
    const engine = createEngine([...LIBRARY, odd]);
    expect(engine.search('退货运费').map(({ id }) => id)).toContain('ship-fee');
    expect(loadEngine(engine.serialise())?.size).toBe(LIBRARY.length + 1);
    engine.update([{ ...odd, title: '退货' }], []);
    expect(engine.size).toBe(LIBRARY.length + 1);
  });

  it('reads the beginning of a body of 5 MB', () => {
    const body = `保修三年 ${'很长的说明。'.repeat(900_000)}`;
    const engine = createEngine([...LIBRARY, buildItem({ id: 'long', title: '说明书', body })]);
    expect(engine.search('保修三年')[0]?.id).toBe('long');
  });

  it('finds an item without a title by its body', () => {
    const engine = createEngine([
      ...LIBRARY,
      buildItem({ id: 'bare', body: '门店自提需要出示提货码' }),
    ]);
    expect(engine.search('提货码')[0]?.id).toBe('bare');
  });
});

describe('a stored index', () => {
  const buffer = createEngine(LIBRARY).serialise();

  it('is refused when it is cut, changed, foreign or of another version', () => {
    const changed = buffer.slice(0);
    new Uint8Array(changed).fill(77, 200, 204);
    const newer = buffer.slice(0);
    new Uint32Array(newer, 0, 2)[1] = ENGINE_VERSION + 1;
    for (const bad of [
      new ArrayBuffer(0),
      buffer.slice(0, 900),
      buffer.slice(0, 7),
      changed,
      newer,
    ]) {
      expect(loadEngine(bad)).toBeNull();
    }
    expect(loadEngine(new TextEncoder().encode('{"index":1}'.repeat(9)).buffer)).toBeNull();
  });

  it('opens when it is whole', () => {
    expect(loadEngine(buffer)?.search('快递')[0]?.id).toBe('express');
  });
});

describe('building in slices', () => {
  it('pauses and gives the same engine', async () => {
    let pauses = 0;
    const items = Array.from({ length: 4000 }, (_, at) =>
      buildItem({ id: `n${at}`, title: `${LIBRARY[at % LIBRARY.length]?.title} ${at}` }),
    );
    const engine = await buildEngine(items, { sliceMs: 5, pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThan(1);
    expect(engine.search('退货运费 160')).toEqual(createEngine(items).search('退货运费 160'));
  });

  it('takes 300,000 items', { timeout: 60_000 }, async () => {
    const items = Array.from({ length: 300_000 }, (_, at) =>
      buildItem({ id: `n${at}`, title: `${LIBRARY[at % LIBRARY.length]?.title} ${at}` }),
    );
    let pauses = 0;
    const engine = await buildEngine(items, { sliceMs: 20, pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThan(10);
    expect(engine.size).toBe(300_000);
    expect(engine.search('299999')[0]?.id).toBe('n299999');
    expect(engine.search('kuaidi')).toHaveLength(10);
    engine.update([buildItem({ id: 'new', title: '量子纠缠' })], ['n5']);
    expect(engine.search('量子纠缠')[0]?.id).toBe('new');
  });

  it('stops when it is aborted', async () => {
    const control = new AbortController();
    const building = buildEngine(
      Array(3000)
        .fill(LIBRARY[0])
        .map((item, at) => ({ ...item, id: `${at}` })),
      {
        sliceMs: 0,
        pause: async () => control.abort(new Error('closed')),
        signal: control.signal,
      },
    );
    await expect(building).rejects.toThrow('closed');
  });
});
