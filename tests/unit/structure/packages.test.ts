import { describe, expect, it } from 'vitest';
import { importsOf } from './imports';
import { listSources, readJson } from './repository';

const { dependencies, devDependencies } = readJson<{
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}>('package.json');
const lock = readJson<{
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}>('package-lock.json');

describe('package.json', () => {
  it('pins every version exactly', () => {
    // `npm:react@17.0.2` is a second generation of a package under a name of its own.
    const exact = /^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !exact.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('ships only what is declared for running', () => {
    const shipped = ['components', 'entrypoints', 'utils'].flatMap((folder) => listSources(folder));
    const undeclared = shipped.flatMap((path) =>
      importsOf(path)
        .packages.filter((name) => !name.startsWith('wxt/') && !(name in dependencies))
        .map((name) => `${path}: ${name}`),
    );
    expect(undeclared).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no registry', () => {
    const named = Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry);
    expect(named.map(([name]) => name)).toEqual([]);
  });

  it('holds the binaries of every system, or npm ci refuses it', () => {
    const paths = Object.keys(lock.packages);
    const absent = Object.values(lock.packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
    expect(absent).toEqual([]);
  });
});
