import type { Article } from '@/utils/model/article';
import type { Reply } from '@/utils/model/reply';
import type { SearchHit } from '@/utils/search/types';

/** A hit with the words needed to paint it. */
export interface DeskHit extends SearchHit {
  titleText: string;
  codes: string[];
  category: string;
  /** Name of the pack, or '' for the agent's own. */
  source: string;
}

/** A headed part of a list of hits: it goes from `from` (0-based) to the next one. */
export interface HitSection {
  what: 'answers' | 'favourites' | 'recent' | 'used' | 'starters';
  from: number;
}

export interface SearchAnswer {
  hits: DeskHit[];
  /** Where hits of one list belong to different reasons. */
  sections?: HitSection[] | undefined;
  /** Items searched; 0 = an empty library. */
  size: number;
  /** How the list came about: a query, the buyer's words, or use. */
  basis: 'query' | 'message' | 'recent';
  /** Nothing in it answers what was asked well enough. */
  weak: boolean;
  /** The buyer's message that is answered, when several wait. */
  asked?: string | undefined;
}

/** A hit with the numbers that decided about it, by name. */
export interface ExplainedHit extends DeskHit {
  features: Record<string, number>;
}

/** One item in full, as the desk shows it. */
export type DeskItem =
  | ({ type: 'reply'; categoryName: string; source: string } & Reply)
  | ({ type: 'article'; categoryName: string; source: string } & Article);

/** A reply or article filled for one conversation. */
export interface PreparedReply {
  id: string;
  title: string;
  text: string;
  /** Variables without a value, in order of appearance, each once. */
  missing: string[];
  /** Where the values came from, so that the desk can show what was filled. */
  filled: { name: string; value: string }[];
}
