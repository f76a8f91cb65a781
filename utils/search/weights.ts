/**
 * Constants tuned on the development halves of the evaluation sets (rounded; the optimum is
 * flat). Kept in one object so that the bench can vary them.
 */
export const WEIGHTS = {
  idfPower: 0.55,
  idfPowerMessage: 0.55,
  /** Reading units over which a query counts as a message. */
  messageFrom: 6,
  /** A character that is also part of a pair. */
  character: 0.68,
  /** A last character whose pair is unknown: half-typed or wrong. */
  danglingTail: 1.35,
  /** A function word or character beside a content one. */
  functionWord: 0.4,
  homophone: 0.58,
  similarSound: 0.45,
  pinyin: 0.8,
  prefix: 1,
  nearWord: 0.6,
  /** How much a frequent spelling of a reading is preferred: scan, pairs. */
  popularScan: 0.28,
  popularPair: 0.3,
  /** What a half-typed last character is likely to become. */
  completion: 0.35,
  /** Shares of the longest run, and of pairs anywhere, in the alignment of Han characters. */
  run: 0.2,
  joined: 0.15,
  leastInformation: 0.19,
  /** A clause that does not ask, beside one that does; the second for one with Han characters. */
  statement: 0.55,
  statementHan: 0.65,
  /** A clause that wants something or reports a problem. */
  request: 0.8,
  shortlist: 140,
  shortlistLong: 100,
  perClause: 40,
  /** How much of impact and coverage comes from the best clause of a message with Han characters. */
  clauseShare: 0.5,
  learned: 6.5,
  learnedShort: 0.8,
  boost: 0.08,
  boostShort: 0.4,
  features: {
    impact: 0.77,
    coverage: 0.69,
    alignment: 0.85,
    alignmentMessage: 0.2,
    overlap: 0.46,
    /** In place of `overlap` for messages of words: titles in such languages are sentences. */
    overlapWords: 1.06,
    order: 0.4,
    clauseOrder: 0.4,
    exact: 0.5,
    prefix: 0.13,
    scan: 0.28,
    clauseAlignment: 0.54,
    clauseOverlap: 1.55,
    titleCovered: 0.2,
    code: 2,
    body: 0.8,
  },
};
