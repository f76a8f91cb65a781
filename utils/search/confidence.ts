import { CLASS, LATIN } from '../text/normalise.ts';
import { fitOf } from './alignment.ts';
import type { Query } from './query.ts';
import { type Ranked, wordsScore } from './score.ts';

/** Suggestions are shown from here on: 96 % of answerable development questions pass. */
export const SUGGEST_FROM = 0.5;

/**
 * Logistic fit on development questions against chatter: intercept, slope of the fit of title and
 * text, and the share of Latin words (English titles are longer, so the same fit says more).
 */
const INTERCEPT = -6.25;
const SLOPE = 9.5;
const LATIN_SHARE = 1.4;
/**
 * The second fit, for replies whose title is a label (“发货时间”) and whose answer holds the
 * buyer's words: Chinese quick replies, right ones against wrong ones, dialogue and small talk.
 */
const ANSWER = { intercept: -7.95, fit: 3.4, words: 3.95, body: 2.44, asks: 2.92 };
/** A body with less than this of a question, or of fewer units, answers it by chance. */
const LEAST_BODY = 0.25;
const LEAST_UNITS = 3;
/** How much the learned wordings of an item can vouch for it. */
const LEARNED = 0.9;

/** 0..1: how likely a hit is the answer; 0.5 is where showing it starts to pay. */
export function confidenceOf(query: Query, ranked: Ranked): number {
  const { found, code, learned, strength } = ranked;
  if (code === 1 || found.exact === 1) return 1;
  const fit = Math.max(fitOf(found.alignment, found.overlap), found.clauseFit);
  const latin = latinShare(query);
  const inTitle = logistic(INTERCEPT + SLOPE * fit + LATIN_SHARE * latin);
  const inBody = latin < 0.5 ? answerConfidence(query, ranked, fit) : 0;
  return 1 - (1 - Math.max(inTitle, inBody)) * (1 - LEARNED * learned * strength);
}

function answerConfidence(query: Query, ranked: Ranked, fit: number): number {
  const { impact, coverage, clause, body } = ranked;
  if (body < LEAST_BODY || query.units.length < LEAST_UNITS) return 0;
  const words = Math.max(wordsScore(impact, coverage), clause);
  const asks = query.asks.includes(1) ? ANSWER.asks : 0;
  return logistic(
    ANSWER.intercept + ANSWER.fit * fit + ANSWER.words * words + ANSWER.body * body + asks,
  );
}

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

function latinShare({ units }: Query): number {
  let letters = 0;
  let latin = 0;
  for (const unit of units) {
    const cls = CLASS[unit] as number;
    if (cls) letters++;
    if (cls === LATIN) latin++;
  }
  return letters ? latin / letters : 0;
}
