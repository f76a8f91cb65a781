import { packHeadSchema } from '@/utils/model/pack';
import type { PackOrder } from '@/utils/packs/workbench/calls';

/** A pack nobody has named yet. Its id is its own: two shops' packs must not meet. */
export function newOrder(locale: string, ids?: string[]): PackOrder {
  return {
    id: `pack.${crypto.randomUUID().slice(0, 8)}`,
    name: '',
    version: '1.0.0',
    owner: '',
    locale,
    changeNotes: '',
    only: ids ? { categories: [], tags: [], ids } : null,
    keyId: null,
  };
}

const fields = ['name', 'id', 'version'] as const;

/** The first field that cannot stay as it is, or null. */
export function orderTrouble(order: PackOrder): (typeof fields)[number] | null {
  const { shape } = packHeadSchema;
  return fields.find((field) => !shape[field].safeParse(order[field]).success) ?? null;
}
