/** Where something stands in a template: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A place for a person: lines and columns count from 1, columns in characters. */
export interface Position {
  line: number;
  column: number;
}

/** What is wrong with a template; each code has its sentence in the locales (`template/<code>`). */
export const templateErrorCodes = [
  'unclosed-tag',
  'empty-tag',
  'unknown-tag',
  'unknown-filter',
  'bad-shift',
  'bad-zone',
  'empty-prompt',
  'empty-pick',
  'bad-condition',
  'stray-else',
  'stray-end',
  'unclosed-if',
  'too-deep',
  'missing-include',
  'include-cycle',
  'include-depth',
  'too-long',
] as const;
export type TemplateErrorCode = (typeof templateErrorCodes)[number];

export interface TemplateError extends Span, Position {
  code: TemplateErrorCode;
  /** The piece of the template the sentence speaks about. */
  what: string;
}

export type PromptKind = 'text' | 'number' | 'date' | 'order' | 'choice';

/** Something the agent is asked when the reply is chosen. */
export interface Prompt {
  label: string;
  kind: PromptKind;
  /** The choices, in order; empty for every other kind. */
  options: string[];
  /** What the answer starts with; an empty one makes the answer optional. */
  fallback?: string | undefined;
}

/** How far from now; `workdays` are those of the buyer's market and the shop. */
export interface Shift {
  amount: number;
  unit: 'minutes' | 'hours' | 'days' | 'workdays' | 'weeks' | 'months';
}

export type Comparison = '==' | '!=' | '>' | '>=' | '<' | '<=';

export interface Condition {
  /** Name of a variable; `?Label` is the answer to a prompt. */
  name: string;
  not: boolean;
  /** Absent: is there a value at all? */
  compare?: { by: Comparison; to: string } | undefined;
}

export type TemplateNode = Span &
  (
    | { kind: 'text'; text: string }
    /** What could not be read: stays visible as it is written. */
    | { kind: 'unknown'; text: string }
    | { kind: 'variable'; name: string; fallback?: string | undefined }
    | {
        kind: 'date' | 'time';
        shift: Shift | null;
        format: string | null;
        zone: string | null;
      }
    | { kind: 'if'; condition: Condition; yes: TemplateNode[]; no: TemplateNode[] }
    | { kind: 'prompt'; prompt: Prompt }
    | { kind: 'cursor' }
    | { kind: 'include'; code: string }
    | { kind: 'pick'; options: string[] }
  );

/** A template read once, ready to be rendered any number of times. */
export interface Template {
  source: string;
  nodes: TemplateNode[];
  errors: TemplateError[];
}
