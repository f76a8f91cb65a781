import type { GateFinding, GateFix, TextChecks } from '@/utils/model/finding';
import type { Prompt } from '../template/ast.ts';
import type { RenderError } from '../template/render-template.ts';
import { checkPlace, type Place } from './check-place.ts';
import { maskPrivate } from './mask.ts';

/** Findings of one kind that are listed: a text full of numbers is one problem, not fifty. */
const MOST = 20;

/** Everything that decides whether one text may go into the box. */
export interface GateInput {
  text: string;
  missing: string[];
  prompts: Prompt[];
  errors: RenderError[];
  /** What the reply says about itself. */
  item: {
    scope?: Place['scope'];
    validFrom?: number | undefined;
    validTo?: number | undefined;
    /** Everybody can read it: no private data. */
    public: boolean;
    /** Its wording may not be changed by hand. */
    locked: boolean;
    /** Titles of the steps of a running playbook that must be ticked before. */
    awaits?: string[] | undefined;
  };
  /** Where it is to go. */
  place: Place['now'];
  /** Longest message the platform takes, characters; null = not known. */
  maxLength: number | null;
  /** When the same text went to this buyer today, UTC epoch ms. */
  sentAt: number | null;
  /** Another wording of the same reply, by its place among the variants. */
  otherVariant: number | null;
  /** UTC epoch ms. */
  now: number;
  checks: TextChecks;
}

/**
 * The one place every text passes before an insertion. `block` findings cannot be
 * overridden; `warn` findings can, and the override is recorded. No finding = free to go.
 */
export function checkReply(input: GateInput): GateFinding[] {
  const gaps = checkGaps(input);
  return [
    ...gaps,
    ...checkTemplate(input),
    ...checkPlace(input.item, input.place, input.now),
    ...checkOrder(input),
    ...checkWords(input),
    // A text with gaps in it is neither too long nor the same as another yet.
    ...(gaps.length > 0 ? [] : [...checkLength(input), ...checkRepeated(input)]),
  ];
}

/**
 * What the page itself answers at the very moment of the insertion (see
 * `conversation-moved`): another buyer is open than the one the text was made for.
 */
export const movedFinding: GateFinding = finding('conversation', 'block', 'conversation', {
  do: 'refill',
});

function checkGaps({ missing, prompts }: GateInput): GateFinding[] {
  const findings: GateFinding[] = [];
  if (missing.length > 0) {
    const values = { count: missing.length, names: missing.join(',') };
    const fix = { do: 'ask-values' as const, names: missing };
    findings.push(finding('missing', 'block', 'missing', fix, { values }));
  }
  if (prompts.length > 0) {
    const labels = prompts.map(({ label }) => label).join(' · ');
    const values = { count: prompts.length, labels };
    findings.push(finding('prompts', 'block', 'prompts', { do: 'ask-prompts' }, { values }));
  }
  return findings;
}

/** Private before public (004-26) cannot be overridden; apology before explanation (001-06) can. */
function checkOrder({ item }: GateInput): GateFinding[] {
  if (!item.awaits?.length) return [];
  const level = item.public ? 'block' : 'warn';
  const values = { steps: item.awaits.join('、') };
  const guideIds = [item.public ? '004-26' : '001-06'];
  return [finding('order', level, 'order', { do: 'find-other' }, { values, guideIds })];
}

/** Errors of the template itself; what they left in the text is no text for a buyer. */
function checkTemplate({ errors, text, item, missing, prompts }: GateInput): GateFinding[] {
  const found = errors.slice(0, MOST).map(({ code, what }) =>
    finding('template', 'block', `template/${code}`, editAll(item.locked, text), {
      values: { what },
    }),
  );
  const isEmpty = text.trim() === '' && missing.length + prompts.length === 0;
  return isEmpty ? [...found, finding('template', 'block', 'empty', { do: 'find-other' })] : found;
}

function checkWords({ text, item, place, checks }: GateInput): GateFinding[] {
  const context = { console: place.console, isPublic: item.public };
  const wording = checks
    .checkWording(text, context)
    .slice(0, MOST)
    .map(({ ruleId, level, start, end, message, instead, guideIds }) => {
      const fix: GateFix | null =
        instead !== undefined
          ? { do: 'replace', start, end, text: instead }
          : item.locked
            ? { do: 'find-other' }
            : { do: 'edit', start, end };
      const more = { message, start, end, id: `wording:${ruleId}`, guideIds };
      return finding('wording', level, 'wording', fix, more);
    });
  if (!item.public) return wording;
  const found = checks
    .findPrivateData(text)
    .slice(0, MOST)
    .map(({ kind, start, end, matched }) => {
      const fix = { do: 'replace' as const, start, end, text: maskPrivate(matched) };
      // Guide 004-26: a public answer protects the buyer's privacy.
      const more = { values: { kind }, start, end, guideIds: ['004-26'] };
      return finding('private', 'block', 'private', fix, more);
    });
  return [...wording, ...found];
}

function checkLength({ text, maxLength }: GateInput): GateFinding[] {
  if (maxLength === null || text.length <= maxLength) return [];
  const values = { length: text.length, limit: maxLength };
  return [finding('length', 'block', 'length', { do: 'split' }, { values })];
}

function checkRepeated({ sentAt, otherVariant, text, item }: GateInput): GateFinding[] {
  if (sentAt === null) return [];
  const fix: GateFix | null =
    otherVariant === null ? editAll(item.locked, text) : { do: 'reword', variant: otherVariant };
  return [finding('repeated', 'warn', 'repeated', fix, { values: { at: sentAt } })];
}

function editAll(locked: boolean, text: string): GateFix {
  return locked ? { do: 'find-other' } : { do: 'edit', start: 0, end: text.length };
}

function finding(
  check: GateFinding['check'],
  level: GateFinding['level'],
  reason: string,
  fix: GateFix | null,
  more: Partial<GateFinding> = {},
): GateFinding {
  return { check, level, reason, values: {}, id: check, guideIds: [], fix, ...more };
}
