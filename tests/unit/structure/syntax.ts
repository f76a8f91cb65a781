import { parseSync } from 'vite';
import { readText } from './repository';

/** A node of an ESTree syntax tree. */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

const parsed = new Map<string, ReturnType<typeof parseSync>>();

/** Syntax of a source file, parsed once. @throws {Error} when it is not valid TypeScript */
export function parseSource(path: string): ReturnType<typeof parseSync> {
  const known = parsed.get(path);
  if (known) return known;
  const result = parseSync(path, readText(path));
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0]?.message}`);
  parsed.set(path, result);
  return result;
}

/** Every node of a file, outermost first. */
export function* nodesOf(path: string): Generator<SyntaxNode> {
  const waiting: unknown[] = [parseSource(path).program];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) {
      waiting.push(...value);
    } else if (typeof value === 'object' && value !== null) {
      if (isNode(value)) yield value;
      waiting.push(...Object.values(value));
    }
  }
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && typeof value.type === 'string';
}

/** The field of a node that is itself a node, or null. */
export function child(node: SyntaxNode | null, field: string): SyntaxNode | null {
  const value = node?.[field];
  return typeof value === 'object' && value !== null && isNode(value) ? value : null;
}

/** The text of a string literal, or null for anything else. */
export function literalOf(node: SyntaxNode | null): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
