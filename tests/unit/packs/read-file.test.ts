import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSchema } from '@/utils/model/pack';
import { ImportRefused, type ParsedFile } from '@/utils/packs/parsed';
import { LARGEST_MB, readPackFile } from '@/utils/packs/read-file';
import { aPack } from '../../builders';

const whole = JSON.stringify(aPack());
const line = '{"id":"a","title":"运费"}';

/** What the manager is told, or the file when it is taken. */
function read(name: string, text: string, size?: number) {
  try {
    return readPackFile(name, text, size);
  } catch (error) {
    if (error instanceof ImportRefused) return error.problem;
    throw error;
  }
}

describe('a file as a whole', () => {
  const pack = (change: object) => JSON.stringify({ ...aPack(), ...change });

  it.each([
    ['empty', 'a.json', '', {}],
    ['white space only', 'a.jsonl', '\ufeff \n\t ', {}],
  ])('is refused when it is %s', (_, name, text, values) => {
    expect(read(name, text)).toEqual({ code: 'empty', values });
  });

  it('is refused when it is too large, before it is parsed', () => {
    const size = (LARGEST_MB + 1) * 1_048_576;
    const values = { size: LARGEST_MB + 1, limit: LARGEST_MB };
    expect(read('a.json', '{', size)).toEqual({ code: 'too-large', values });
    expect(read('a.json', whole, LARGEST_MB * 1_048_576)).toHaveProperty('pack');
  });

  it.each([
    ['replies.csv', 'title,text\n运费,我们出'],
    ['replies.xlsx', 'PK\u0003\u0004'],
    ['', 'nothing known'],
  ])('is refused when its format is not known: %s', (name, text) => {
    expect(read(name, text)).toEqual({ code: 'unknown', values: { name } });
  });

  it.each([
    ['a missing comma', '{\n"format": "sidedesk.pack"\n"id": 1}', 3],
    ['a cut end', '{\n"format": "sidedesk.pack",\n"id":', 3],
    ['lines before it', '\n\n{\n"id" 1}', 4],
  ])('names the row of %s', (_, text, row) => {
    expect(read('a.sidedesk.json', text)).toMatchObject({ code: 'not-json', values: { row } });
  });

  it.each(['[]', '[{}]', '"text"', '7', 'null', '{}', '{"format":"other"}', '{"format":null}'])(
    'is refused when it is JSON but no pack: %s',
    (text) => {
      expect(read('a.json', text)).toEqual({ code: 'not-pack', values: {} });
    },
  );

  it('is refused when a newer product wrote it', () => {
    const problem = { code: 'newer', values: { version: 2 } };
    expect(read('a.json', pack({ formatVersion: 2 }))).toEqual(problem);
  });

  it.each([
    ['id', { id: 'two words' }],
    ['id', { id: undefined }],
    ['name', { name: '' }],
    ['version', { version: '1.0' }],
    ['locale', { locale: '中文' }],
    ['formatVersion', { formatVersion: '1' }],
    ['scope.consoles', { scope: { consoles: 'feige' } }],
  ])('is refused when its %s is wrong', (field, change) => {
    const problem = { code: 'head', values: { field, reason: expect.any(String) } };
    expect(read('a.json', pack(change))).toEqual(problem);
  });

  it.each([
    ['a byte order mark and line ends of Windows', 'a.json', `\ufeff${whole}\r\n`],
    ['a name that says nothing', 'download', whole],
    ['capitals in its name', 'A.SIDEDESK.JSON', whole],
  ])('is taken with %s', (_, name, text) => {
    expect(read(name, text)).toEqual({ pack: aPack(), rejected: [] });
  });

  it.each(['shop.jsonl', 'shop.NDJSON'])('is read line by line when it is called %s', (name) => {
    expect(read(name, line)).toMatchObject({ pack: { id: 'jsonl.shop' }, rejected: [] });
  });
});

describe('any file', () => {
  /** Reads it; the only error there may be is a refusal. What is taken is a valid pack. */
  function survives(name: string, text: string): void {
    const file = read(name, text);
    if (!('pack' in file)) return;
    expect(packSchema.safeParse(file.pack).error?.issues).toBeUndefined();
    expectOnce(file);
  }

  function expectOnce({ pack }: ParsedFile): void {
    const ids = [...pack.replies, ...pack.articles].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }

  const name = fc.oneof(
    fc.constantFrom('a.json', 'a.sidedesk.json', 'a.jsonl', 'a.ndjson', 'a.csv', 'a', '.jsonl'),
    fc.string({ maxLength: 300 }).map((text) => `${text}.jsonl`),
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `${text}.jsonl`),
  );

  it('is read or refused, never worse: arbitrary text', () => {
    fc.assert(fc.property(name, fc.string({ unit: 'binary' }), survives), { numRuns: 300 });
  });

  it('is read or refused, never worse: arbitrary JSON', () => {
    fc.assert(fc.property(name, fc.json(), survives), { numRuns: 300 });
  });

  it('is read or refused, never worse: a pack with anything anywhere', () => {
    const anything = fc.jsonValue();
    const strange = fc.dictionary(
      fc.oneof(fc.constantFrom(...Object.keys(aPack()), '__proto__', 'constructor'), fc.string()),
      fc.oneof(anything, fc.array(anything)),
    );
    fc.assert(
      fc.property(name, strange, (fileName, change) => {
        survives(fileName, JSON.stringify({ ...aPack(), ...change }));
        const items = [change, { ...aPack().replies[0], ...change }];
        survives(fileName, JSON.stringify({ ...aPack(), replies: items, articles: items }));
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused, never worse: lines with anything in them', () => {
    const lines = fc.array(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc
          .record({ id: fc.oneof(fc.string(), fc.double()), title: fc.string(), cat: fc.string() })
          .map((item) => JSON.stringify(item)),
      ),
    );
    fc.assert(
      fc.property(name, lines, (fileName, list) => survives(fileName, list.join('\n'))),
      { numRuns: 300 },
    );
  });
});
