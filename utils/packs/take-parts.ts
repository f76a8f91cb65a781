import type { z } from 'zod';
import {
  MOST_PARTS,
  MOST_PICTURE_CHARACTERS,
  type PackImage,
  type PackParts,
  partSchemas,
  partsOf,
  shopVariablesSchema,
} from '@/utils/model/pack-parts';
import type { Playbook } from '@/utils/model/playbook';
import { findProblems } from '@/utils/playbooks/find-problems';
import type { ImportProblem } from './parsed';

/**
 * What a pack file carries besides its items. A damaged record is rejected with its place and
 * reason; the others are taken.
 * @param file the JSON of the file
 */
export function takeParts(file: Record<string, unknown>, rejected: ImportProblem[]): PackParts {
  return partsOf({
    shopVariables: takeVariables(file.shopVariables, rejected),
    playbooks: keepSound(takeRecords('playbooks', file, partSchemas.playbooks, rejected), rejected),
    practice: takeRecords('practice', file, partSchemas.practice, rejected),
    images: keepSize(takeRecords('images', file, partSchemas.images, rejected), rejected),
  });
}

function takeVariables(value: unknown, rejected: ImportProblem[]): Record<string, string> {
  if (value === undefined) return {};
  const parsed = shopVariablesSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '-' };
  const values = { field: ['shopVariables', ...path].join('.'), reason: message };
  rejected.push({ code: 'item', values });
  return {};
}

function takeRecords<T extends { id: string }>(
  list: keyof typeof partSchemas,
  file: Record<string, unknown>,
  schema: z.ZodType<T>,
  rejected: ImportProblem[],
): T[] {
  const value = file[list];
  if (!Array.isArray(value)) return [];
  const seen = new Set<string>();
  return value.flatMap((record: unknown, i): T[] => {
    const parsed = schema.safeParse(record);
    const place = { row: i + 1, list };
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const values = { field: issue?.path.join('.') || '-', reason: issue?.message ?? '-' };
      rejected.push({ code: 'item', values, ...place });
      return [];
    }
    if (i >= MOST_PARTS || seen.has(parsed.data.id)) {
      rejected.push({ code: 'duplicate', values: { id: parsed.data.id }, ...place });
      return [];
    }
    seen.add(parsed.data.id);
    return [parsed.data];
  });
}

/** Playbooks that can be followed to an end. */
function keepSound(playbooks: Playbook[], rejected: ImportProblem[]): Playbook[] {
  return playbooks.filter((playbook, i) => {
    const found = findProblems(playbook).find(({ isFatal }) => isFatal);
    if (!found) return true;
    const { code: problem, stepTitle, name } = found;
    const values = { title: playbook.title, problem, step: stepTitle, name };
    rejected.push({ code: 'playbook', values, row: i + 1, list: 'playbooks' });
    return false;
  });
}

/** Pictures up to the size of all of them together. */
function keepSize(images: PackImage[], rejected: ImportProblem[]): PackImage[] {
  let size = 0;
  return images.filter(({ id, data }, i) => {
    size += data.length;
    if (size <= MOST_PICTURE_CHARACTERS) return true;
    const limit = Math.round((MOST_PICTURE_CHARACTERS * 3) / 4 / 1_048_576);
    rejected.push({ code: 'pictures', values: { id, limit }, row: i + 1, list: 'images' });
    return false;
  });
}
