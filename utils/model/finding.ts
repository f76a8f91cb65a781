/** What a wording rule found in a text. Offsets are UTF-16, end exclusive. */
export interface WordingFinding {
  ruleId: string;
  /** `block` cannot be overridden by an agent, `warn` can. */
  level: 'block' | 'warn';
  start: number;
  end: number;
  matched: string;
  /** One sentence in the agent's language. */
  message: string;
  /** Words to say instead, where the rule has some. */
  instead?: string | undefined;
  /** Rows of the trade's guides the rule rests on. */
  guideIds: string[];
}

/** Data about one person in a text. Offsets are UTF-16, end exclusive. */
export interface PrivateFinding {
  /** Named in the locales (`gate/private/<kind>`). */
  kind: 'phone' | 'address' | 'id-card' | 'bank-card' | 'email';
  start: number;
  end: number;
  matched: string;
}

/** The text checks of `utils/compliance`, as the gate takes them in. */
export interface TextChecks {
  checkWording(text: string, context: { console: string; isPublic: boolean }): WordingFinding[];
  findPrivateData(text: string): PrivateFinding[];
}

/** Everything the gate asks, in the order in which it is told. */
export const gateChecks = [
  'conversation',
  'missing',
  'prompts',
  'template',
  'validity',
  'scope',
  'order',
  'wording',
  'private',
  'length',
  'repeated',
] as const;
export type GateCheck = (typeof gateChecks)[number];

/** What one key does about a finding. */
export type GateFix =
  /** Asks for the values of these variables. */
  | { do: 'ask-values'; names: string[] }
  | { do: 'ask-prompts' }
  /** Fills the reply again for the buyer who is open now. */
  | { do: 'refill' }
  /** Looks for another reply with the same title. */
  | { do: 'find-other' }
  /** The same reply in another wording, by its place among the variants. */
  | { do: 'reword'; variant: number }
  /** Sends it as several messages, one after the other. */
  | { do: 'split' }
  /** Puts something else in place of a piece of the text. */
  | { do: 'replace'; start: number; end: number; text: string }
  /** Opens the text for editing with this piece selected. */
  | { do: 'edit'; start: number; end: number };

export interface GateFinding {
  check: GateCheck;
  level: 'block' | 'warn';
  /** Key of the sentence, below `gate/reason/` in the locales. */
  reason: string;
  values: Record<string, string | number>;
  /** A sentence that is in the agent's language already; takes the place of `reason`. */
  message?: string | undefined;
  /** The piece of the text it is about. */
  start?: number | undefined;
  end?: number | undefined;
  /** Recorded when an agent overrides it. */
  id: string;
  guideIds: string[];
  fix: GateFix | null;
}
