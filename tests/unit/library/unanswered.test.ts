import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchAnswer } from '@/utils/library/answers';
import { type Question, Unanswered } from '@/utils/library/unanswered';

const weak: SearchAnswer = { hits: [], size: 9, basis: 'query', weak: true };
const good: SearchAnswer = { ...weak, weak: false };
const empty: SearchAnswer = { ...good, basis: 'recent' };
const TAB = 7;

let noted: Question[] = [];
let unanswered: Unanswered;
beforeEach(() => {
  vi.useFakeTimers();
  noted = [];
  unanswered = new Unanswered((question) => noted.push(question));
});
afterEach(() => void vi.useRealTimers());

function type(text: string, answer: SearchAnswer, standsFor: number, tab = TAB): void {
  unanswered.saw(tab, { text, console: 'feige' }, answer);
  vi.advanceTimersByTime(standsFor);
}

describe('a question that found nothing', () => {
  it('is noted once nothing was inserted for it', () => {
    type('发票抬头', weak, 9_000);
    expect(noted).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(noted).toEqual([{ query: '发票抬头', console: 'feige' }]);
  });

  it('is noted also when the search is cleared or goes on', () => {
    type('发票抬头', weak, 2_000);
    type('', empty, 20_000);
    expect(noted.map(({ query }) => query)).toEqual(['发票抬头']);
  });

  it('is forgotten when an insertion follows', () => {
    type('发票抬头', weak, 2_000);
    type('发票', good, 2_000);
    unanswered.answered(TAB);
    vi.advanceTimersByTime(20_000);
    expect(noted).toEqual([]);
  });

  it('is told apart from the steps of typing it', () => {
    for (const step of ['fap', 'fapiaot', '发票tai']) type(step, weak, 300);
    type('发票抬头', weak, 20_000);
    expect(noted.map(({ query }) => query)).toEqual(['发票抬头']);
  });

  it('belongs to the desk it was typed in', () => {
    type('发票抬头', weak, 2_000, 1);
    type('保质期', weak, 2_000, 2);
    unanswered.answered(1);
    vi.advanceTimersByTime(20_000);
    expect(noted.map(({ query }) => query)).toEqual(['保质期']);
  });

  it('is kept without personal data', () => {
    type('13812345678 发票抬头', weak, 20_000);
    expect(noted.map(({ query }) => query)).toEqual(['发票抬头']);
  });
});

it('a question with an answer is not noted, nor a single letter', () => {
  type('运费', good, 20_000);
  type('z', weak, 20_000);
  expect(noted).toEqual([]);
});
