import { useRef, useState } from 'react';
import { ask } from '@/components/ui/ask';
import type { Remark } from '@/utils/compliance/check-draft';
import { addPracticeRun } from '@/utils/database/practice';
import type { ConversationMessage } from '@/utils/model/conversation';
import type { PracticeScenario, PracticeTurn } from '@/utils/model/practice';
import {
  averageMarks,
  joinMarks,
  type ScoredAnswer,
  scoreAnswer,
  scoreSkipped,
} from '@/utils/practice/score';
import type { Procedure } from './use-procedures';

export interface AnsweredTurn {
  turn: PracticeTurn;
  /** '' = skipped. */
  text: string;
  /** The procedure that was named; null = none. */
  playbook: string | null;
  remarks: Remark[];
  scored: ScoredAnswer;
}

/**
 * A practice as it goes: what was said, and at its end what it was worth.
 * @param procedures those that can be named: no other one is asked for
 */
export function usePractice(
  scenario: PracticeScenario,
  agent: string,
  procedures: Procedure[] | undefined,
) {
  const [answered, setAnswered] = useState<AnsweredTurn[]>([]);
  const [askedAt, setAskedAt] = useState(Date.now);
  const isBusy = useRef(false);
  const turn = askable(scenario.turns[answered.length], procedures);

  async function give(next: AnsweredTurn): Promise<void> {
    const all = [...answered, next];
    setAnswered(all);
    setAskedAt(Date.now());
    if (all.length < scenario.turns.length) return;
    const marks = averageMarks(all.map(({ scored }) => scored.marks));
    await addPracticeRun({
      ...{ at: Date.now(), scenarioId: scenario.id, title: scenario.title, agent, marks },
      score: joinMarks(marks),
      skipped: all.filter(({ text }) => text === '').length,
      turns: all.length,
    });
  }

  /** @param replies ids of what was put in */
  async function answer(text: string, replies: string[], playbook: string | null): Promise<void> {
    if (!turn || isBusy.current || text.trim() === '') return;
    isBusy.current = true;
    try {
      const ms = Date.now() - askedAt;
      const { console, isPublic } = scenario;
      const remarks = await ask('wording:check', { text, console, isPublic });
      const scored = scoreAnswer(turn, { text, ms, replies, playbook, remarks });
      await give({ turn, text, playbook, remarks, scored });
    } finally {
      isBusy.current = false;
    }
  }

  async function skip(): Promise<void> {
    if (turn && !isBusy.current)
      await give({ turn, text: '', playbook: null, remarks: [], scored: scoreSkipped(turn) });
  }

  const messages = scenario.turns.slice(0, answered.length + 1).flatMap(({ buyer }, i) => {
    const own = answered[i]?.text;
    const said: ConversationMessage[] = [{ id: `b${i}`, side: 'buyer', text: buyer }];
    if (own) said.push({ id: `a${i}`, side: 'agent', text: own });
    return said;
  });
  const restart = () => {
    setAnswered([]);
    setAskedAt(Date.now());
  };
  return { answered, turn, askedAt, messages, answer, skip, restart };
}

/** Nobody can name a procedure that is not installed. */
function askable(
  turn: PracticeTurn | undefined,
  procedures: Procedure[] | undefined,
): PracticeTurn | null {
  if (!turn) return null;
  const { playbook, ...rest } = turn;
  const isThere = procedures?.some(({ topic }) => topic === playbook);
  return isThere ? turn : rest;
}
