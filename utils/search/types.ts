/** What the desk can search: a quick reply or a help article. */
export type ItemKind = 'reply' | 'article';

/** One searchable row. `updatedAt`, `validFrom` and `validTo` are UTC epoch milliseconds. */
export interface SearchItem {
  id: string;
  kind: ItemKind;
  title: string;
  body: string;
  codes: string[];
  aliases: string[];
  tags: string[];
  category: string;
  packId: string | null;
  locale: string;
  consoles?: string[];
  shops?: string[];
  validFrom?: number;
  validTo?: number;
  updatedAt?: number;
}

/** UTF-16 offsets into the original text, end exclusive. */
export type Range = [start: number, end: number];

/** Why an item was found: the strongest kind of evidence. */
export type MatchKind =
  | 'code'
  | 'exact'
  | 'words'
  | 'pinyin'
  | 'initials'
  | 'typo'
  | 'alias'
  | 'body'
  | 'learned'
  | 'fuzzy';

/**
 * One result. `score` orders the list and has no unit; `confidence` is calibrated, 0..1.
 * `matched` holds the pieces of the query that decided, as typed.
 */
export interface SearchHit {
  id: string;
  kind: ItemKind;
  score: number;
  confidence: number;
  match: MatchKind;
  matched: string[];
  title: Range[];
  code: Range[];
  snippet: { text: string; ranges: Range[] };
}

/**
 * `limit` hits (default 10). `mode`: `keystroke` while an agent types, `message` for a buyer's
 * whole text. `boosts` maps an item id to 0..1 (use in this kind of conversation).
 * `context.now` is UTC epoch milliseconds; `context.place` says whose learned wordings count
 * (default: those of the shop).
 */
export interface SearchOptions {
  limit?: number;
  mode?: 'keystroke' | 'message';
  context?: { console?: string; shop?: string; place?: string; locale?: string; now?: number };
  boosts?: ReadonlyMap<string, number>;
  kinds?: ItemKind[];
}
