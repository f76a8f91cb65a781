import type { Playbook, PlaybookStep } from '@/utils/model/playbook';
import type { PlaybookRun } from '@/utils/model/playbook-run';
import { aConversation, NOON } from './builders';

/** A step of a playbook that wants nothing. */
export function aStep(step: Partial<PlaybookStep> & { id: string }): PlaybookStep {
  const lists = { checks: [], facts: [], replies: [], after: [], branches: [], handOff: [] };
  const texts = { title: step.id, text: '', afterWhy: '' };
  return { ...texts, ...lists, evidence: [], aids: [], never: [], guides: [], ...step };
}

/** A return in three steps. */
export function aPlaybook(playbook: Partial<Playbook> = {}): Playbook {
  return {
    id: 'own.return',
    title: '退货',
    locale: 'zh-CN',
    topic: 'return',
    summary: '',
    on: true,
    triggers: { words: ['退货'], not: [], statuses: [] },
    steps: [aStep({ id: 'ask' }), aStep({ id: 'judge' }), aStep({ id: 'tell' })],
    guides: [],
    ...playbook,
  };
}

/** A run of it that began at noon. */
export function aRun(run: Partial<PlaybookRun> = {}): PlaybookRun {
  const playbook = run.playbook ?? aPlaybook();
  return {
    id: 'run-1',
    playbookId: playbook.id,
    playbook,
    conversationKey: 'feige||~林女士',
    conversation: aConversation(),
    orderNo: null,
    caseId: null,
    state: 'running',
    ticked: {},
    checked: {},
    choices: {},
    skipped: [],
    facts: {},
    evidence: [],
    orderTimes: {},
    startedAt: NOON,
    updatedAt: NOON,
    endedAt: null,
    outcome: null,
    ...run,
  };
}
