import type { SearchRequest } from '@/utils/protocol';
import { stripPersonalData } from '@/utils/search/learning';
import type { SearchAnswer } from './answers';

/** How long words must stand to be more than a step of typing, ms. */
const STOOD = 1_200;
/** How long an insertion may follow, ms; shorter than a worker lives without events. */
const SETTLE = 10_000;
const SHORTEST = 2;
const LONGEST = 200;

export interface Question {
  query: string;
  console: string;
}

interface Asker {
  kept: Question[];
  last: (Question & { at: number }) | null;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Notices questions that agents typed, that found nothing and that no insertion followed.
 * Memory of the moment only: a worker that dies loses at most the questions of ten seconds.
 */
export class Unanswered {
  readonly #askers = new Map<number, Asker>();
  readonly #record: (question: Question) => void;

  constructor(record: (question: Question) => void) {
    this.#record = record;
  }

  /** A desk (told apart by the id of its tab) got an answer to what was typed. */
  saw(asker: number, request: SearchRequest, { basis, weak }: SearchAnswer): void {
    const state = this.#askers.get(asker) ?? { kept: [], last: null };
    this.#askers.set(asker, state);
    this.#keepLast(state);
    const query = stripPersonalData(request.text).slice(0, LONGEST);
    state.last =
      basis === 'query' && weak && query.length >= SHORTEST
        ? { query, console: request.console ?? 'generic', at: Date.now() }
        : null;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => this.#settle(asker), SETTLE);
  }

  /** Something was inserted from there: what was asked has been answered. */
  answered(asker: number): void {
    clearTimeout(this.#askers.get(asker)?.timer);
    this.#askers.delete(asker);
  }

  #keepLast(state: Asker): void {
    const { last } = state;
    if (!last || Date.now() - last.at < STOOD) return;
    const { at: _, ...question } = last;
    state.kept.push(question);
  }

  #settle(asker: number): void {
    const state = this.#askers.get(asker);
    if (!state) return;
    this.#keepLast(state);
    this.#askers.delete(asker);
    for (const question of state.kept) this.#record(question);
  }
}
