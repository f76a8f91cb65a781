import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { contactChangeSchema } from '@/utils/model/contact';
import { orderFactsSchema } from '@/utils/model/order';
import { checkMessage } from '@/utils/receive';
import { aContact, aReminder } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { listSources, readText } from './repository';

/** What a log line is made of: words, the name of a message or place, and an error. */
const HARMLESS = /^(?:error|is\.message|answer\.refused|name|what|kind|tabId)$/;

/** Arguments of every call of the console, as written. */
function listLogged(text: string): string[][] {
  const calls = text.matchAll(
    /console\.(?:log|info|debug|warn|error)\(\s*([^;]*?),?\s*\)(?=[;,\s)])/g,
  );
  return [...calls].map(([, list = '']) =>
    list.split(/,\s*(?![^`']*[`'][^`']*$)/).map((one) => one.trim()),
  );
}

describe('the log', () => {
  const product = ['components', 'entrypoints', 'utils']
    .flatMap((folder) => listSources(folder))
    .map((path) => ({ path, text: readText(path) }));

  it('is told in words of ours, with the error at most: never a row, a text or a name', () => {
    let calls = 0;
    for (const { path, text } of product) {
      for (const [words = '', ...values] of listLogged(text)) {
        calls += 1;
        expect(words, path).toMatch(/^[`']\[sidedesk\]/);
        const filled = [...words.matchAll(/\$\{([^}]*)\}/g)].map(([, one = '']) => one);
        for (const one of [...filled, ...values]) {
          expect(one.split(' ')[0], `${path}: ${words}`).toMatch(HARMLESS);
        }
      }
    }
    const all = product.flatMap(
      ({ text }) => text.match(/console\.(?:log|info|debug|warn|error)\(/g) ?? [],
    );
    expect(calls).toBe(all.length);
    expect(calls).toBeGreaterThan(20);
  });
});

/** A buyer, as nobody may read them in a log. */
const SECRET = '林女士 13812345678 杭州市文三路 9 号';

const shown = (error: unknown) => inspect(error, { depth: 9, showHidden: true });
const errorOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('an error that is logged', () => {
  beforeEach(emptyDatabase);

  it('about a wrong shape names the field and not what stood in it', () => {
    const wrong = { no: SECRET, status: SECRET, product: SECRET.repeat(100), [SECRET]: SECRET };
    expect(shown(errorOf(() => orderFactsSchema.parse(wrong)))).not.toContain('林女士');
    const change = { remark: SECRET.repeat(100), groups: SECRET, marks: [{ kind: SECRET }] };
    expect(shown(errorOf(() => contactChangeSchema.parse(change)))).not.toContain('林女士');
    expect(
      shown(errorOf(() => checkMessage('buyer:facts', { conversation: [SECRET] }, { id: 'x' }))),
    ).not.toContain('林女士');
  });

  it('of the database says nothing of the row', async () => {
    const database = await openDatabase();
    const first = aReminder({ id: 'a', key: SECRET, note: SECRET });
    await database.reminders.add(first);
    const writes = [
      () => database.reminders.add({ ...first, id: 'b' }),
      () => database.reminders.bulkAdd([first, { ...first, id: 'c' }]),
      () => database.contacts.put({ ...aContact({ name: SECRET }), key: { SECRET } as never }),
      () => database.contacts.put({ ...aContact(), name: (() => SECRET) as never, notes: SECRET }),
    ];
    for (const write of writes) {
      const error = await write().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(Error);
      expect(shown(error)).not.toContain('林女士');
    }
  });
});
