import type { ForeignSyntax } from '@/utils/replies/import-syntax/translate';
import type { ImportProblem } from '../parsed';

/** A picture of a reply, as the file holds it. */
export interface DraftImage {
  name: string;
  bytes: Uint8Array;
}

/** One item as another tool wrote it; `buildPack` makes a valid one of it or says why not. */
export interface Draft {
  kind: 'reply' | 'article';
  /** 1-based, as the person's editor counts rows, lines or entries. */
  row: number;
  file?: string;
  /** The other tool's own id, where it has one. */
  key?: string;
  /** Absent: the first words of the text. */
  title?: string;
  codes?: string[];
  text: string;
  /** The text is HTML by the format's own rule; otherwise only where it looks like it. */
  isHtml?: boolean;
  /** Folders from the outermost in; `A::B` and `A/B` inside a name are folders too. */
  path?: string[];
  tags?: string[];
  aliases?: string[];
  locale?: string;
  notes?: string;
  images?: DraftImage[];
}

/** What a format's file holds, before anything is checked against our own limits. */
export interface Drafts {
  items: Draft[];
  syntax: ForeignSyntax;
  rejected: ImportProblem[];
  warnings: ImportProblem[];
}

export function emptyDrafts(syntax: ForeignSyntax): Drafts {
  return { items: [], syntax, rejected: [], warnings: [] };
}
