import { posix } from 'node:path';
import { listFiles } from './repository';
import { child, literalOf, nodesOf } from './syntax';

export interface Imports {
  /** Our files, relative to the root. */
  files: string[];
  /** Packages by name, `@scope/name` or `name`, and for `wxt` the whole path. */
  packages: string[];
  /** What leads nowhere. */
  lost: string[];
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
]);

const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];
let everyFile: Set<string> | undefined;
const known = new Map<string, Imports>();

/**
 * What a source file loads when it runs. Types-only imports count as nothing; one that mixes
 * types into a list counts, because the compiler keeps it (`verbatimModuleSyntax`).
 */
export function importsOf(path: string): Imports {
  const before = known.get(path);
  if (before) return before;
  const imports: Imports = { files: [], packages: [], lost: [] };
  for (const node of nodesOf(path)) {
    if (!importing.has(node.type) || [node.importKind, node.exportKind].includes('type')) continue;
    const wanted = literalOf(child(node, 'source'))?.replace(/\?.*$/, '');
    if (!wanted || wanted.startsWith('node:')) continue;
    if (!/^(?:@?\/|\.)/.test(wanted)) imports.packages.push(nameOf(wanted));
    else {
      const file = findFile(path, wanted);
      if (file === null) imports.lost.push(wanted);
      else imports.files.push(file);
    }
  }
  known.set(path, imports);
  return imports;
}

/** Everything a file loads, through our own files: the shortest way to each, the file itself first. */
export function reachOf(path: string): Map<string, string[]> {
  const ways = new Map([[path, [path]]]);
  for (const [from, way] of ways) {
    if (!/\.(?:ts|tsx)$/.test(from)) continue;
    const { files, packages } = importsOf(from);
    for (const name of packages) if (!ways.has(name)) ways.set(name, [...way, name]);
    for (const file of files) if (!ways.has(file)) ways.set(file, [...way, file]);
  }
  return ways;
}

function nameOf(wanted: string): string {
  if (wanted.startsWith('wxt/')) return wanted;
  return wanted.split('/', wanted.startsWith('@') ? 2 : 1).join('/');
}

function findFile(from: string, wanted: string): string | null {
  everyFile ??= new Set(listFiles());
  const path = wanted.startsWith('@/') ? wanted.slice(2) : posix.join(posix.dirname(from), wanted);
  const ending = endings.find((candidate) => everyFile?.has(path + candidate));
  return ending === undefined ? null : path + ending;
}
