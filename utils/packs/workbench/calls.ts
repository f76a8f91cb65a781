import type { InstalledPack } from '@/utils/model/pack';
import type { Decision, PlanKind } from '../classify';
import type { FieldDiff } from '../diff-content';
import type { ColumnMapping, TableToMap } from '../formats/mapped-table';
import type { ItemType } from '../item-kinds';
import type { FormatId, ImportProblem, Source } from '../parsed';
import type { SignatureCheck } from '../signature';

/** A file as it was dropped; `name` may hold folders. */
export interface DroppedFile {
  name: string;
  file: Blob;
}

/** What a plan is made of. */
export type PlanSource =
  | {
      of: 'files';
      files: DroppedFile[];
      as?: FormatId | undefined;
      mapping?: ColumnMapping | undefined;
      /** Sheet of a workbook to name the columns of. */
      sheet?: string | undefined;
    }
  | { of: 'version'; key: string }
  | { of: 'removal'; packId: string };

/** The rows of a plan by what becomes of them, and what was not or hardly understood. */
export const planParts = [
  'new',
  'changed',
  'conflict',
  'duplicate',
  'removed',
  'kept',
  'same',
  'rejected',
  'warnings',
] as const;
export type PlanPart = (typeof planParts)[number];

/** A plan in a few words and numbers; its rows stay where it was made. */
export interface PlanSummary {
  of: PlanSource['of'];
  pack: Pick<InstalledPack, 'id' | 'name' | 'version' | 'owner' | 'changeNotes'>;
  /** Null for a first import. */
  installedVersion: string | null;
  /** The file holds an earlier version than the installed one. */
  isOlder: boolean;
  isNoop: boolean;
  counts: Record<PlanPart, number>;
  /** As what the files were read; null for what is no file. */
  source: Source | null;
  signature: SignatureCheck;
  /** Only files of one key are taken for this pack. */
  isPinned: boolean;
}

export type Opened =
  | { is: 'planned'; summary: PlanSummary }
  /** Ask what the columns are. */
  | { is: 'needs-mapping'; name: string; table: TableToMap; mapping: ColumnMapping }
  /** Nothing is there any more to go back to or to remove. */
  | { is: 'gone' };

/** One row of a plan, as a list shows it. */
export interface RowLine {
  key: string;
  kind: PlanKind;
  type: ItemType;
  title: string;
  /** What will happen. */
  decision: Decision;
  /** The new version, or what comes after a removal, has it no more. */
  isGone: boolean;
  /** Somebody said so. */
  isDecided: boolean;
  /** What may happen, in the order of the keys 1 to 4. */
  choices: Decision[];
  /** The item that says nearly the same. */
  near?: { title: string; where: 'library' | 'file' };
}

/** One version of an item; `parts` tell it from the other one. */
export interface Side {
  is: 'mine' | 'theirs' | 'near';
  fields: FieldDiff[];
}

/** A row in full: one side, or two to compare. */
export interface RowDetail extends RowLine {
  sides: Side[];
}

export interface ListQuery {
  part: PlanPart;
  first: number;
  count: number;
}

/** What is decided: one row, or all of a part. */
export interface DecideQuery {
  of: { key: string } | { part: PlanPart };
  /** Null: what it would be by itself. */
  decision: Decision | null;
}

/** Rows decided on by hand, by part. */
export type Decided = Partial<Record<PlanPart, number>>;

/** What a pack brings besides its items, in numbers, and the versions there are. */
export interface PackFacts {
  carries: Record<
    | 'categories'
    | 'consoles'
    | 'shopVariables'
    | 'reminderRules'
    | 'playbooks'
    | 'practice'
    | 'images',
    number
  >;
  /** Who signed the version that is installed; null = nobody. */
  signedBy: { publicKey: string; fingerprint: string } | null;
  /** Whose updates alone are taken; null = anybody's. */
  pinned: { publicKey: string; fingerprint: string } | null;
  versions: {
    key: string;
    version: string;
    at: number;
    isCurrent: boolean;
    changeNotes: string;
  }[];
}

/** What there is of one's own to put into a pack. */
export interface OwnItems {
  count: number;
  rules: number;
  categories: { id: string; name: string; count: number }[];
  tags: { name: string; count: number }[];
}

/** A pack to make of one's own items. */
export interface PackOrder {
  id: string;
  name: string;
  version: string;
  owner: string;
  locale: string;
  changeNotes: string;
  /** Items of these categories, with these tags, or exactly these; null = all of one's own. */
  only: { categories: string[]; tags: string[]; ids?: string[] } | null;
  /** The key to sign with; null = unsigned. */
  keyId: string | null;
}

/** A file to save. */
export interface MadeFile {
  name: string;
  blob: Blob;
  items: number;
}

/** What can be asked of the place where plans are made: `[question, answer]`. */
export interface Calls {
  open: [PlanSource, Opened];
  list: [ListQuery, RowLine[]];
  problems: [ListQuery, ImportProblem[]];
  detail: [{ key: string }, RowDetail | null];
  decide: [DecideQuery, Decided];
  /** Answered with the id to undo it by. */
  apply: [undefined, number];
  undo: [{ id: number }, boolean];
  facts: [{ packId: string }, PackFacts];
  export: [{ packId: string }, MadeFile | null];
  own: [undefined, OwnItems];
  make: [PackOrder, MadeFile];
}
export type CallName = keyof Calls;

/** How far a long call is; `done` is 0..1. */
export interface Progress {
  stage: 'reading' | 'planning' | 'writing';
  done: number;
}
