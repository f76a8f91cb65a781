import { describe, expect, it } from 'vitest';
import { readText } from './repository';

/** Rows of the table of threats: who, tries, why it fails, the tests. */
const rows = readText('SECURITY.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  )
  .filter((cells) => cells.length === 4)
  .slice(2);

/** What a file of tests calls its tests, quotation marks as they are typed. */
const namesIn = (path: string) => plain(readText(path));
const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/\\(['"])/g, '$1');

describe('the table of threats', () => {
  it('is there', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows)('%s: %s', (_who, _what, _why, tests) => {
    const links = tests.split(/(?=\[[\w.-]+\]\()/).filter((part) => part.startsWith('['));
    expect(links.length, 'names a file of tests').toBeGreaterThan(0);
    for (const link of links) {
      const path = /\]\(([^)]+)\)/.exec(link)?.[1] ?? '';
      const names = [...link.matchAll(/“(.+?)”(?=;|<br>|$| |\))/g)].map(([, name = '']) => name);
      expect(names.length, `${path} names its tests`).toBeGreaterThan(0);
      const text = namesIn(path);
      const missing = names.filter((name) => !text.includes(plain(name)));
      expect(missing, `not in ${path}`).toEqual([]);
    }
  });
});
