import { z } from 'zod';
import { type ImportProblem, ImportRefused } from '../parsed';

/** Brackets inside brackets; no format has more than ten. */
const DEEPEST = 100;

/** @throws {ImportRefused} `deep`, before a parser meets it */
export function refuseDeep(text: string): void {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (isText) {
      if (letter === 92) at += 1;
      else if (letter === 34) isText = false;
    } else if (letter === 34) isText = true;
    else if (letter === 91 || letter === 123) {
      depth += 1;
      if (depth > DEEPEST) throw new ImportRefused({ code: 'deep', values: { limit: DEEPEST } });
    } else if (letter === 93 || letter === 125) depth -= 1;
  }
}

/** @throws {ImportRefused} `not-json`, with the line where it stops being JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportRefused({ code: 'not-json', values: { row: rowOf(text, reason), reason } });
  }
}

/** The line a JSON error points to, when the engine says where it is. */
function rowOf(text: string, reason: string): number {
  const line = /line (\d+)/.exec(reason)?.[1];
  if (line) return Number(line);
  const position = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
  return text.slice(0, position).split('\n').length;
}

/** An own field of anything; never one of a prototype. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list of a file: the file itself, or what stands under one of the names. */
export function listOf(value: unknown, ...names: string[]): unknown[] {
  if (Array.isArray(value)) return value;
  const lists = names.map((name) => field(value, name));
  return lists.find((list) => Array.isArray(list)) ?? [];
}

/**
 * Reads the entries of a list one by one; an entry of another shape is rejected with its
 * place in the list, from 1.
 */
export function readEach<T>(
  list: readonly unknown[],
  schema: z.ZodType<T>,
  rejected: ImportProblem[],
  take: (entry: T, row: number) => void,
): void {
  list.forEach((entry, i) => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) take(parsed.data, i + 1);
    else {
      const issue = parsed.error.issues[0];
      const values = { field: issue?.path.join('.') || '-', reason: issue?.message ?? '-' };
      rejected.push({ code: 'item', values, row: i + 1 });
    }
  });
}

/** An id as other tools give it. */
export const foreignId = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((id) => (id === null || id === undefined ? undefined : String(id)));

/** A text that may be missing. */
export const looseText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
