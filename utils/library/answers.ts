import type { Article } from '@/utils/model/article';
import type { GateFinding } from '@/utils/model/finding';
import type { Reply } from '@/utils/model/reply';
import type { ShownVariant } from '@/utils/replies/compose-reply';
import type { Prompt } from '@/utils/replies/template/ast';
import type { Rendered } from '@/utils/replies/template/render-template';
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

/** One message ready for the box, with what the gate says about it. */
export interface PreparedMessage extends Pick<Rendered, 'text' | 'pieces' | 'cursor' | 'picked'> {
  /** Empty = free to go. */
  findings: GateFinding[];
}

/** A reply or article filled for one conversation. */
export interface PreparedReply {
  id: string;
  title: string;
  /** The first one, and the steps that follow it. */
  messages: PreparedMessage[];
  /** Variables without a value, of all messages, in order of appearance, each once. */
  missing: string[];
  prompts: Prompt[];
  /** Values in it that were given earlier in this conversation. */
  remembered: { name: string; value: string }[];
  /** The wording that was taken, and all there are. */
  variant: number;
  variants: ShownVariant[];
  /** The same in the agent's own language, where it is in another one. */
  beside: { locale: string; text: string } | null;
  /** Replies that often follow. */
  next: { id: string; title: string }[];
  /** Names of the pictures that go with it. */
  images: string[];
  notes: string;
  locked: boolean;
}
