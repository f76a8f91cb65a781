import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TableLanguage, withConsoleTable } from '../../run/console-table';
import { listFiles, readJson, readText } from './repository';

const files = listFiles();
const documents = files.filter((path) => path.endsWith('.md'));
const { dependencies, scripts } = readJson<{
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
}>('package.json');

describe('the documents', () => {
  it.each(documents)('%s links to files that exist', (path) => {
    const targets = [...readText(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !/^https?:/.test(target))
      .map((target) => posix.join(posix.dirname(path), target));
    expect(targets.filter((target) => !files.includes(target))).toEqual([]);
  });

  it.each(documents)('%s names only commands that exist', (path) => {
    const asked = [...readText(path).matchAll(/(?:`|^)npm (?:run )?(\w+)/gm)];
    const names = asked
      .map(([, name]) => name ?? '')
      .filter((name) => !['ci', 'audit'].includes(name));
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('say why each run-time dependency is here', () => {
    const text = readText('CONTRIBUTING.md');
    const unexplained = Object.keys(dependencies).filter((name) => !text.includes(`\`${name}\``));
    expect(unexplained).toEqual([]);
  });

  it('explain every dependency that exists and no other', () => {
    const table = readText('CONTRIBUTING.md').split(/^\| package +\| why/m)[1] ?? '';
    const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it.each<[string, TableLanguage]>([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh-CN'],
  ])('%s has the table of consoles as npm run consoles writes it', (path, language) => {
    const { consoles } = readJson<{ consoles: Record<string, string> }>(
      `assets/locales/worker/${language}.json`,
    );
    const written = withConsoleTable(readText(path), language, consoles);
    expect(withoutPadding(readText(path))).toBe(withoutPadding(written));
  });
});

/** The formatter widens the cells of a table. */
function withoutPadding(text: string): string {
  return text.replace(/-{3,}/g, '---').replace(/ {2,}/g, ' ');
}
