import type { z } from 'zod';
import { type Category, type CategoryContent, categorySchema } from '@/utils/model/pack';
import {
  type PackParts,
  partSchemas,
  partsOf,
  shopVariablesSchema,
} from '@/utils/model/pack-parts';

/** What a pack holds besides its items; pack '' is what is written here. */
export interface PackRest {
  categories: CategoryContent[];
  parts: PackParts;
}

const lists = Object.keys(partSchemas) as (keyof typeof partSchemas)[];

/** Every category, variable and record as a field of its own, so that each is merged by itself. */
export function fieldsOf({ categories, parts }: PackRest): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const category of categories) fields[`category:${category.id}`] = contentOf(category);
  for (const [name, value] of Object.entries(parts.shopVariables ?? {}))
    fields[`variable:${name}`] = value;
  for (const list of lists)
    for (const record of parts[list] ?? []) fields[`${list}:${record.id}`] = record;
  return fields;
}

/** The way back. Fields that are no good are named in `bad`; the others are taken. */
export function readFields(fields: Record<string, unknown>): PackRest & { bad: string[] } {
  const categories: CategoryContent[] = [];
  const shopVariables: Record<string, string> = {};
  const records: Record<(typeof lists)[number], unknown[]> = {
    playbooks: [],
    practice: [],
    images: [],
  };
  const bad: string[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const [kind = '', ...rest] = field.split(':');
    const name = rest.join(':');
    const list = lists.find((one) => one === kind);
    if (kind === 'category') take(categorySchema, value, (one) => categories.push(one));
    else if (kind === 'variable')
      take(shopVariablesSchema, { [name]: value }, (one) => Object.assign(shopVariables, one));
    else if (list) take<unknown>(partSchemas[list], value, (one) => records[list].push(one));
    else bad.push(field);

    function take<T>(schema: z.ZodType<T>, from: unknown, keep: (one: T) => void) {
      const parsed = schema.safeParse(from);
      if (parsed.success) keep(parsed.data);
      else bad.push(field);
    }
  }
  const parts = partsOf({ shopVariables, ...records } as PackParts);
  return { categories, parts, bad };
}

const contentOf = ({ id, name, parent, order }: CategoryContent): CategoryContent => ({
  id,
  name,
  parent,
  order,
});

/** Rows of the categories of a pack; '' = what is written here. */
export function categoryRows(packId: string, categories: CategoryContent[]): Category[] {
  return categories.map((category) => ({
    ...category,
    key: `${packId}|${category.id}`,
    packId: packId || null,
  }));
}
