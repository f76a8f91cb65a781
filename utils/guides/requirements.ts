import rows from '@/assets/guides/requirements.json';
import type { Language } from '@/utils/model/scope';

/** One thing the trade's guides ask of an agent's desk, in our words. */
export type Requirement = { id: string } & Record<Language, string>;

/** All of them, in the order of the guides; CONTRIBUTING, "Guide ids", says what an id means. */
export const requirements: readonly Requirement[] = rows;

/** The guides, each a chapter of the list. */
export const chapters = ['000', '001', '002', '003', '004'] as const;
export type Chapter = (typeof chapters)[number];

export function chapterOf({ id }: Pick<Requirement, 'id'>): Chapter {
  return chapters.find((one) => id.startsWith(one)) ?? '000';
}
