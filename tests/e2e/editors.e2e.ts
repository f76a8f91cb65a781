import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, kinds, type Place, places } from '../consoles/editors/kinds.ts';
import { browserName } from './browser.ts';
import { type Case, cases, longCase } from './editors/cases.ts';
import {
  askBySlash,
  type Bench,
  openBench,
  pastePicture,
  reset,
  runCase,
} from './editors/drive.ts';
import { limits, takesPictures, unusable } from './editors/limits.ts';
import { type Cell, writeTable } from './editors/table.ts';

const allKinds = Object.keys(kinds) as Kind[];
const allPlaces = Object.keys(places) as Place[];

describe('text goes into every editor as it is', () => {
  let bench: Bench;
  const cells: Cell[] = [];
  const done = new Set<string>();
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(async () => {
    await bench?.close();
    // A part of the tests, or one that failed, leaves the table alone.
    if (done.size === allPlaces.length * allKinds.length) await writeTable(browserName, cells);
  });

  describe.each(allPlaces)('%s', (place) => {
    test.each(allKinds)('%s', async (kind) => {
      await bench.show(kind, place);
      const broken = unusable.find((one) => one.kind === kind && one.place === place);
      if (broken) {
        await expect(reset(bench.page, '亲', 1, 1)).rejects.toThrow();
        for (const { name } of cases) cells.push({ kind, place, case: name, outcome: broken.why });
        done.add(`${kind} ${place}`);
        return;
      }
      const found: Record<string, string> = {};
      const expected: Record<string, string> = {};
      const note = (name: string, is: string, wanted: string) => {
        const limit = limitOf(kind, place, name);
        found[name] = is;
        expected[name] = limit?.expected ?? wanted;
        cells.push({ kind, place, case: name, outcome: limit?.why ?? '✓' });
      };
      for (const one of cases) note(one.name, await runCase(bench, one), fitting(kind, one));
      if (place === 'plain') {
        note(longCase.name, await runCase(bench, longCase), fitting(kind, longCase));
        note('/ query', await askBySlash(bench), 'replaced');
        const picture = await pastePicture(bench);
        if (takesPictures.includes(kind)) note('picture', picture, '1 shown');
        else {
          found.picture = picture;
          expected.picture = 'not-taken, 0 shown';
        }
      }
      expect(found).toEqual(expected);
      done.add(`${kind} ${place}`);
    });
  });
});

function limitOf(kind: Kind, place: Place, name: string) {
  return limits.find(
    (limit) =>
      limit.kind === kind &&
      limit.case === name &&
      (limit.place ?? place) === place &&
      (limit.browser ?? browserName) === browserName,
  );
}

/** An input has one line: line ends become spaces. */
function fitting(kind: Kind, { expected }: Case): string {
  return kind === 'input' ? expected.replace(/\n/g, ' ') : expected;
}
