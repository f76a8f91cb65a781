import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSchema } from '@/utils/model/pack';
import { decodeText } from '@/utils/packs/decode/decode-text';
import { htmlToText, looksLikeHtml } from '@/utils/packs/decode/plain-text';
import type { ReadOptions } from '@/utils/packs/formats/read-one';
import { formatIds, ImportRefused } from '@/utils/packs/parsed';
import { readFiles } from '@/utils/packs/read-files';
import { translate } from '@/utils/replies/import-syntax/translate';
import { aWorkbook } from './workbook';

const root = join(import.meta.dirname, '../../../fixtures/imports');
/** Every fixture, cut to what a case needs, and a workbook. */
const seeds = readdirSync(root)
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(root, name))).subarray(0, 1_500),
  }));
const book = {
  name: 'a.xlsx',
  bytes: aWorkbook({
    a: [
      ['编码', '话术'],
      ['a', '一'],
    ],
  }),
};

/** Reads it: the only error there may be is a refusal, and what is taken is a valid pack. */
async function survives(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<void> {
  try {
    const result = await readFiles([{ name, bytes }], options);
    if (result.kind !== 'parsed') return;
    const { pack, rejected, warnings } = result.file;
    expect(packSchema.safeParse(pack).error?.issues).toBeUndefined();
    const ids = [...pack.replies, ...pack.articles].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { row } of [...rejected, ...warnings]) expect(row ?? 1).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
  }
}

/** What happens to files: a cut, other bytes in the middle, a piece twice. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.uint8Array({ maxLength: 12 }),
  isEnd: fc.boolean(),
});

function damaged(
  bytes: Uint8Array,
  { at, cut, put, isEnd }: ReturnType<typeof damageOf>,
): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const rest = isEnd ? new Uint8Array(0) : bytes.subarray(from + cut);
  return Uint8Array.from([...bytes.subarray(0, from), ...put, ...rest]);
}
declare function damageOf(): typeof damage extends fc.Arbitrary<infer T> ? T : never;

const pieces = fc.constantFrom(
  ...'{{ }} {% if %} {{#if a}} {{/if}} {{else}} {{>a}} <b> <script> </script> <!-- &#44; " "" \' , ; \t \r\n \n --- # ## 问： 答： Q: A: : - [ ] { } \\ | / :: {time: {formtext} $|$ [[x]] #a-b# $contact.x __proto__ constructor matches: trigger replace id title 快捷短语编码 ﻿ \0 🙂 1E+20 3月1日'.split(
    ' ',
  ),
);
const soup = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 30 })
  .map((list) => list.join(''));
const names = fc.constantFrom(
  'a.csv',
  'a.tsv',
  'a.json',
  'a.jsonl',
  'a.yml',
  'a.md',
  'a.txt',
  'a.zip',
  'a.xlsx',
  'a',
  '.csv',
);
const encode = (text: string) => new TextEncoder().encode(text);
const keys = fc.constantFrom(
  'id',
  'title',
  'name',
  'content',
  'short_code',
  'actions',
  'field',
  'value',
  'arguments',
  'body_text',
  'folders',
  'snippets',
  'shortcuts',
  'topic',
  'replies',
  'parent',
  'level',
  'type',
  'text',
  'macros',
  'data',
  'Data',
  'QuickReplyId',
  'Content',
  'content_html',
  '__proto__',
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(soup, fc.integer(), fc.constant(null), fc.boolean()),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(keys, tie('node'), { maxKeys: 5 }),
  ),
})).node;

describe('any file', () => {
  it('is read or refused, never worse: fixtures with damage', async () => {
    const seed = fc.constantFrom(...seeds);
    await fc.assert(
      fc.asyncProperty(seed, damage, ({ name, bytes }, harm) =>
        survives(name, damaged(bytes, harm)),
      ),
      { numRuns: 5_000 },
    );
  }, 120_000);

  it('is read or refused, never worse: as another format than it is', async () => {
    const seed = fc.constantFrom(...seeds, book);
    await fc.assert(
      fc.asyncProperty(seed, fc.constantFrom(...formatIds), ({ name, bytes }, as) =>
        survives(name, bytes, { as }),
      ),
      { numRuns: 1_500 },
    );
  }, 120_000);

  it('is read or refused, never worse: words of all formats in any order', async () => {
    await fc.assert(
      fc.asyncProperty(names, soup, (name, text) => survives(name, encode(text))),
      { numRuns: 4_000 },
    );
  }, 120_000);

  it('is read or refused, never worse: JSON with the right keys in the wrong places', async () => {
    await fc.assert(
      fc.asyncProperty(tree, (value) => survives('a.json', encode(JSON.stringify(value)))),
      { numRuns: 4_000 },
    );
  }, 120_000);

  it('is read or refused, never worse: a table with any mapping', async () => {
    const column = fc.constantFrom(
      'id',
      'code',
      'title',
      'text',
      'category',
      'tags',
      'aliases',
      'locale',
      'notes',
      null,
    );
    const mapping = fc.record({
      kind: fc.constantFrom('reply' as const, 'article' as const),
      hasHeader: fc.boolean(),
      columns: fc.array(column, { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(soup, mapping, (text, chosen) =>
        survives('a.csv', encode(text), { mapping: chosen }),
      ),
      { numRuns: 2_500 },
    );
  }, 120_000);

  it('is read or refused, never worse: workbooks and archives with damage', async () => {
    await fc.assert(
      fc.asyncProperty(damage, (harm) => survives(book.name, damaged(book.bytes, harm))),
      { numRuns: 500 },
    );
  }, 120_000);
});

describe('any text', () => {
  it('is decoded, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { text, lost } = decodeText(bytes);
        expect(lost).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no tags of HTML once it was HTML', () => {
    fc.assert(
      fc.property(soup, fc.boolean(), (text, keepLines) => {
        // Entities may spell a tag: as words of a text they are harmless, and are not read again.
        fc.pre(!text.includes('&'));
        expect(looksLikeHtml(htmlToText(text, keepLines))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps every word that is no variable', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 8 });
    fc.assert(
      fc.property(words, fc.constantFrom('braces', 'blaze', 'any', 'own'), (list, syntax) => {
        const text = list.join(' ');
        expect(translate(text, syntax)).toEqual({ text, unknown: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is translated, or stays and is told: nothing in braces is lost', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('braces', 'blaze', 'any'), (text, syntax) => {
        const { text: out, unknown } = translate(text, syntax);
        for (const name of unknown) expect(out).toContain(name);
      }),
      { numRuns: 2_000 },
    );
  });
});
