import type { PracticeMarks, PracticeTurn } from '../model/practice.ts';

/** What the agent answered to one thing the buyer said. */
export interface PracticeAnswer {
  text: string;
  /** From the buyer's words to the answer, ms. */
  ms: number;
  /** Ids of the replies whose text was put in. */
  replies: string[];
  /** The procedure the agent named, by topic; null = none. */
  playbook: string | null;
  /** What the wording rules said of the text. */
  remarks: { level: 'block' | 'warn' | 'note' }[];
}

export interface ScoredAnswer {
  marks: PracticeMarks;
  /** 0..100 */
  score: number;
  /** Groups of words of which none was said. */
  unsaid: string[][];
  /** What must not be said here and was. */
  forbidden: string[];
}

/** How much each part of an answer counts. */
const WEIGHTS: Record<keyof PracticeMarks, number> = {
  time: 25,
  right: 35,
  wording: 20,
  moves: 20,
};
/** After so many times the time that was given, nothing is left of that mark. */
const LATE = 3;
/** What one remark of each level takes off the mark for wording. */
const COSTS = { block: 60, warn: 20, note: 5 };

/** Marks an answer: in time, the right thing, well said, and nothing that must not be done. */
export function scoreAnswer(turn: PracticeTurn, answer: PracticeAnswer): ScoredAnswer {
  const said = fold(answer.text);
  const has = (phrase: string) => said.includes(fold(phrase));
  const unsaid = turn.mentions.filter((group) => !group.some(has));
  const forbidden = turn.never.filter(has);
  const isBlocked = answer.remarks.some(({ level }) => level === 'block');
  const cost = answer.remarks.reduce((sum, { level }) => sum + COSTS[level], 0);
  const marks = {
    time: markTime(answer.ms, turn.within * 1_000),
    right: markRight(turn, answer, unsaid.length),
    wording: Math.max(0, 100 - cost),
    moves: forbidden.length > 0 || isBlocked ? 0 : 100,
  };
  return { marks, score: joinMarks(marks), unsaid, forbidden };
}

/** An answer that was not given: nothing was said wrongly, nor anything else. */
export function scoreSkipped(turn: PracticeTurn): ScoredAnswer {
  const marks = { time: 0, right: 0, wording: 0, moves: 0 };
  return { marks, score: 0, unsaid: turn.mentions, forbidden: [] };
}

/** One mark for the parts; what was not asked for does not count. */
export function joinMarks(marks: PracticeMarks): number {
  let sum = 0;
  let weight = 0;
  for (const [part, mark] of Object.entries(marks) as [keyof PracticeMarks, number | null][]) {
    if (mark === null) continue;
    sum += mark * WEIGHTS[part];
    weight += WEIGHTS[part];
  }
  return weight > 0 ? Math.round(sum / weight) : 0;
}

/** The average of several answers, part by part. */
export function averageMarks(all: readonly PracticeMarks[]): PracticeMarks {
  const mean = (values: (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : null;
  };
  return {
    time: mean(all.map(({ time }) => time)) ?? 0,
    right: mean(all.map(({ right }) => right)),
    wording: mean(all.map(({ wording }) => wording)) ?? 0,
    moves: mean(all.map(({ moves }) => moves)) ?? 0,
  };
}

function markTime(ms: number, within: number): number {
  if (ms <= within) return 100;
  return Math.max(0, Math.round(100 * (1 - (ms - within) / (within * (LATE - 1)))));
}

/** The right reply is right whatever its words; else what was said counts. */
function markRight(turn: PracticeTurn, answer: PracticeAnswer, unsaid: number): number | null {
  const groups = turn.mentions.length;
  const parts: number[] = [];
  const words = groups > 0 ? (100 * (groups - unsaid)) / groups : 0;
  if (groups > 0 || turn.replies.length > 0) {
    parts.push(answer.replies.some((id) => turn.replies.includes(id)) ? 100 : words);
  }
  if (turn.playbook) parts.push(answer.playbook === turn.playbook ? 100 : 0);
  return parts.length > 0 ? Math.round(parts.reduce((a, b) => a + b, 0) / parts.length) : null;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
