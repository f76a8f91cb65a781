import type { WordingFinding } from '../model/finding.ts';
import { CLASS, DIGIT, LATIN } from '../text/normalise.ts';
import type { CompiledRule, CompiledRules, Use } from './compile-rules.ts';
import { findCombos } from './find-combos.ts';
import { type FoldedWording, foldWording, SPACE, STOP } from './fold-wording.ts';

/** Where the text is going to stand. */
export interface WordingContext {
  console: string;
  isPublic: boolean;
}

/** Units from `from` to before `to` of the folded text. */
export interface Span {
  from: number;
  to: number;
}

/** Findings returned at most: more help nobody, and a hostile text could have millions. */
const MOST_FINDINGS = 200;
/** Separators in one place, UTF-16 units, over which a phrase is two. */
const WIDEST_GAP = 12;

interface RuleHits {
  phrases: Span[];
  exceptions: Span[];
  parts: { span: Span; use: Use }[];
}

/**
 * What the rules object to in a text, in its order. Time grows with the text and not with the
 * number of rules: every place has at most one match per phrase length.
 */
export function checkWording(
  text: string,
  compiled: CompiledRules,
  context: WordingContext,
): WordingFinding[] {
  const folded = foldWording(text);
  const findings: WordingFinding[] = [];
  for (const [index, hits] of collectHits(folded, compiled, context)) {
    const entry = compiled.rules[index];
    if (!entry) continue;
    const { rule, message } = entry;
    const isExcused = excuses(hits.exceptions);
    const parts = hits.parts.filter(({ span }) => !isExcused(span));
    const spans = [
      ...hits.phrases.filter((span) => !isExcused(span)),
      ...findCombos(rule.combos, parts),
    ];
    for (const { from, to } of withoutNested(spans)) {
      const start = folded.starts[from] as number;
      const end = folded.ends[to - 1] as number;
      const { id: ruleId, level, guideIds, instead } = rule;
      const matched = text.slice(start, end);
      findings.push({ ruleId, level, start, end, matched, message, instead, guideIds });
    }
  }
  return findings.sort((a, b) => a.start - b.start || b.end - a.end).slice(0, MOST_FINDINGS);
}

function collectHits(
  folded: FoldedWording,
  { rules, uses, automaton }: CompiledRules,
  context: WordingContext,
): Map<number, RuleHits> {
  const hits = new Map<number, RuleHits>();
  for (const { begin, end, keyword } of automaton.matchInText(folded.units)) {
    const span = { from: begin, to: end };
    for (const use of uses.get(keyword) ?? []) {
      if (!appliesTo(rules[use.rule], context) || !isWritten(folded, span, use)) continue;
      let found = hits.get(use.rule);
      if (!found) {
        found = { phrases: [], exceptions: [], parts: [] };
        hits.set(use.rule, found);
      }
      if (use.as === 'phrase') found.phrases.push(span);
      else if (use.as === 'exception') found.exceptions.push(span);
      else found.parts.push({ span, use });
    }
  }
  return hits;
}

function appliesTo(
  entry: CompiledRule | undefined,
  { console, isPublic }: WordingContext,
): boolean {
  if (!entry) return false;
  const { consoles, publicOnly } = entry.rule;
  return (consoles.length === 0 || consoles.includes(console)) && (!publicOnly || isPublic);
}

const classAt = (units: string, at: number): number => CLASS[units.charCodeAt(at)] as number;

/**
 * Do these units stand in the text as the phrase, or only next to each other by chance? Not
 * inside a longer word or number; not across words that the phrase has no space between; not
 * across the end of a sentence. Separators between all characters are never chance.
 */
function isWritten({ units, starts, ends, gaps }: FoldedWording, span: Span, use: Use): boolean {
  const { from, to } = span;
  if (gaps[from] === 0 && from > 0 && isOneWord(units, from)) return false;
  if (gaps[to] === 0 && to < units.length && isOneWord(units, to)) return false;
  let isSpread = true;
  let hasStop = false;
  let isBroken = false;
  for (let i = from + 1; i < to; i++) {
    const gap = gaps[i] as number;
    if (gap === 0) {
      isSpread = false;
      continue;
    }
    if ((starts[i] as number) - (ends[i - 1] as number) > WIDEST_GAP) return false;
    const isLatin = isWordUnit(units, i - 1) && isWordUnit(units, i);
    if (isLatin && gap & SPACE && !use.breaks.has(i - from)) isBroken = true;
    if (gap & STOP && (to - from > 2 || isLatin)) hasStop = true;
  }
  // What excuses may run over a full stop: “已退返。现在” is no 返现.
  return isSpread || !(isBroken || (hasStop && use.as !== 'exception'));
}

const isWordUnit = (units: string, at: number): boolean => {
  const cls = classAt(units, at);
  return cls === LATIN || cls === DIGIT;
};

/** Letters go on before `at`, or a number does. */
function isOneWord(units: string, at: number): boolean {
  const cls = classAt(units, at);
  return (cls === LATIN || cls === DIGIT) && cls === classAt(units, at - 1);
}

/** Does an exception of the rule hold the whole of a span? */
function excuses(exceptions: Span[]): (span: Span) => boolean {
  if (exceptions.length === 0) return () => false;
  const sorted = exceptions.toSorted((a, b) => a.from - b.from);
  let furthest = 0;
  const reach = sorted.map(({ to }) => {
    furthest = Math.max(furthest, to);
    return furthest;
  });
  return ({ from, to }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span).from <= from) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] as number) >= to;
  };
}

/** One finding per place: what stands inside another one says nothing new. */
function withoutNested(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const before = kept.at(-1);
    if (!before || span.to > before.to) kept.push(span);
  }
  return kept;
}
