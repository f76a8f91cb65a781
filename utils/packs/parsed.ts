import type { Pack } from '@/utils/model/pack';
import type { PackProblem, PartList } from './pack-problems';

/**
 * A problem with a place, for a person: `code` names the sentence (`import.<code>` in the
 * locales), `values` fill it. `row` is 1-based, where the file has rows.
 */
export interface ImportProblem {
  code:
    | 'empty'
    | 'too-large'
    | 'not-json'
    | 'not-pack'
    | 'newer'
    | 'head'
    | 'unknown'
    | 'item'
    | 'duplicate'
    | 'taken'
    | 'phrase'
    | 'many-rules'
    | PackProblem;
  values: Record<string, string | number>;
  row?: number;
  /** Which list of a pack file the row is in. */
  list?: 'categories' | 'replies' | 'articles' | 'rules' | 'consoles' | PartList;
}

/** A file read: the pack it holds and the rows that could not be taken. */
export interface ParsedFile {
  pack: Pack;
  rejected: ImportProblem[];
}

/** The whole file cannot be used. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
  constructor(readonly problem: ImportProblem) {
    super(problem.code);
  }
}
