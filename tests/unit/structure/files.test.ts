import { describe, expect, it } from 'vitest';
import { listFiles, listSources, listTopLevel, readText } from './repository';
import { child, nodesOf, parseSource } from './syntax';

/** The whole top level; what starts with a dot is a tool's. */
const topLevel = [
  'BENCHMARKS.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'SECURITY.md',
  'assets',
  'biome.json',
  'components',
  'entrypoints',
  'knip.json',
  'package-lock.json',
  'package.json',
  'tests',
  'tsconfig.json',
  'utils',
  'wxt.config.ts',
];

const LONGEST = 250;

const sources = listSources();
const texts = listFiles().filter((path) => !/\.(?:png|gz|zip|xlsx|woff2)$/.test(path));

describe('the tree', () => {
  it('has no other top-level name', () => {
    const names = listTopLevel().filter((name) => !name.startsWith('.'));
    expect(names.filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  it('has no drawer for leftovers', () => {
    const leftovers = /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.\w+|\/)/;
    const inside = sources.map((path) => path.replace(/^utils\//, ''));
    expect(inside.filter((path) => leftovers.test(path))).toEqual([]);
  });

  it('has no file that only passes on other files', () => {
    const barrels = sources.filter((path) => {
      const { body } = parseSource(path).program;
      return (
        body.length > 0 &&
        body.every((node) => /^Export/.test(node.type) && 'source' in node && node.source)
      );
    });
    expect(barrels).toEqual([]);
  });

  it(`has no source file of more than ${LONGEST} lines`, () => {
    const long = sources
      .filter((path) => !path.endsWith('.generated.ts'))
      .map((path) => ({ path, lines: readText(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST);
    expect(long).toEqual([]);
  });
});

describe('the code', () => {
  it('says which type it means', () => {
    const vague = sources.filter((path) =>
      [...nodesOf(path)].some((node) => node.type === 'TSAnyKeyword'),
    );
    expect(vague).toEqual([]);
  });

  it('silences no type error', () => {
    const silenced = sources.filter((path) =>
      parseSource(path).comments.some(({ value }) => /@ts-(?:ignore|nocheck)/.test(value)),
    );
    expect(silenced).toEqual([]);
  });

  it('makes no code out of text', () => {
    const evaluating = sources.filter((path) =>
      [...nodesOf(path)].some((node) => {
        if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
        return ['eval', 'Function'].includes(String(child(node, 'callee')?.name));
      }),
    );
    expect(evaluating).toEqual([]);
  });

  it('leaves out no test', () => {
    const partial = sources.filter((path) =>
      [...nodesOf(path)].some((node) => {
        if (node.type !== 'MemberExpression') return false;
        const object = String(child(node, 'object')?.name);
        const property = String(child(node, 'property')?.name);
        return /^(?:it|test|describe)$/.test(object) && /^(?:skip|only|todo)$/.test(property);
      }),
    );
    expect(partial).toEqual([]);
  });

  it('names no place of one machine', () => {
    const machine = /(?:^|[^\w.~$}])\/(?:home|work|Users|root)\/\w|\b[A-Z]:\\+Users\\/m;
    expect(texts.filter((path) => machine.test(readText(path)))).toEqual([]);
  });
});
