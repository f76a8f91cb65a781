import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reachOf } from './imports';
import { readText } from './repository';
import { child, literalOf, nodesOf, type SyntaxNode } from './syntax';

/* Pages load the sheets of their own controls only; a forgotten one shows bare. */

const core = 'node_modules/@mantine/core';
const modules = moduleOfEachExport();

const OF_ALL = 'components/ui/controls.css';
const OF_MANAGER = 'components/manager/controls.css';

describe.each([
  { page: 'sidebar', sheets: [OF_ALL] },
  { page: 'popup', sheets: [OF_ALL] },
  { page: 'manager', sheets: [OF_ALL, OF_MANAGER] },
])('the controls of the $page', ({ page, sheets }) => {
  const used = [...reachOf(`entrypoints/${page}/main.tsx`).keys()]
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap(controlsOf);

  it('are found', () => {
    expect(used).toContain('Button');
    expect(used.filter((name) => !modules.has(name))).toEqual([]);
  });

  it('have their sheets', () => {
    const loaded = sheets.flatMap(sheetsOf).join('\n');
    const all = readText(`${core}/styles.css`);
    const bare = [...new Set(used)].flatMap((name) =>
      [...classesOf(modules.get(name) ?? '')]
        // Some names stand for a part that has no look of its own.
        .filter((look) => all.includes(`.${look}`) && !loaded.includes(`.${look}`))
        .map((look) => `${name}: ${look}`),
    );
    expect(bare).toEqual([]);
  });
});

it.each([OF_ALL, OF_MANAGER])('the sheets of %s come in the library’s own order', (path) => {
  const all = readText(`${core}/styles.css`);
  // A sheet differs from its part of the whole in blanks at the end only.
  const places = sheetsOf(path).map((sheet) => all.indexOf(sheet.trim()));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

/** Names a file takes from the library, types left out. */
function controlsOf(path: string): string[] {
  return [...nodesOf(path)]
    .filter(
      (node) =>
        node.type === 'ImportDeclaration' &&
        node.importKind !== 'type' &&
        literalOf(child(node, 'source')) === '@mantine/core',
    )
    .flatMap((node) => node.specifiers as SyntaxNode[])
    .filter(({ importKind }) => importKind !== 'type')
    .map((specifier) => String(child(specifier, 'imported')?.name));
}

function sheetsOf(path: string): string[] {
  return [...readText(path).matchAll(/@import "(@mantine\/core\/styles\/[^"]+)"/g)].map(
    ([, name]) => readText(`node_modules/${name}`),
  );
}

/** Where each thing that the library offers is written. */
function moduleOfEachExport(): Map<string, string> {
  const index = `${core}/esm/index.mjs`;
  const lines = readText(index).matchAll(/import \{([^}]+)\} from "([^"]+)"/g);
  return new Map(
    [...lines].flatMap(([, names = '', file = '']) =>
      names
        .split(',')
        .map((name) => [name.trim().split(' as ').at(-1) ?? '', posix.join(dirname(index), file)]),
    ),
  );
}

/** Class names of a module and of everything of the library that it loads. */
function classesOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || path === '') return new Set();
  seen.add(path);
  const text = readText(path);
  if (path.endsWith('.module.mjs')) {
    return new Set([...text.matchAll(/"(m_[0-9a-f]+)"/g)].map(([, look]) => look ?? ''));
  }
  const below = [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, to]) =>
    posix.join(dirname(path), to ?? ''),
  );
  return new Set(below.flatMap((file) => [...classesOf(file, seen)]));
}
