import { CLASS, LATIN } from '../text/normalise.ts';
import { fitOf } from './alignment.ts';
import type { Query } from './query.ts';
import type { Ranked } from './score.ts';

/** Suggestions are shown from here on: 96 % of answerable development questions pass. */
export const SUGGEST_FROM = 0.5;

/**
 * Logistic fit on development questions against chatter: intercept, slope of the fit of title and
 * text, and the share of Latin words (English titles are longer, so the same fit says more).
 */
const INTERCEPT = -6.25;
const SLOPE = 9.5;
const LATIN_SHARE = 1.4;
/** How much the learned wordings of an item can vouch for it. */
const LEARNED = 0.9;

/** 0..1: how likely a hit is the answer; 0.5 is where showing it starts to pay. */
export function confidenceOf(query: Query, { found, code, learned, strength }: Ranked): number {
  if (code === 1 || found.exact === 1) return 1;
  const fit = Math.max(fitOf(found.alignment, found.overlap), found.clauseFit);
  const z = INTERCEPT + SLOPE * fit + LATIN_SHARE * latinShare(query);
  const matched = 1 / (1 + Math.exp(-z));
  return 1 - (1 - matched) * (1 - LEARNED * learned * strength);
}

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
