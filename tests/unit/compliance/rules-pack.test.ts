import { describe, expect, it } from 'vitest';
import { judgeRule } from '@/utils/compliance/judge-phrase';
import { languages } from '@/utils/model/scope';
import { starterRules } from './starter-rules';

describe('the starter rules', () => {
  const phrases = starterRules.flatMap(({ phrases: own, combos }) => [
    ...own,
    ...combos.flatMap(({ all }) => all.flat()),
  ]);

  it('are enough for a first day', () => {
    expect(starterRules.length).toBeGreaterThanOrEqual(50);
    expect(phrases.length).toBeGreaterThanOrEqual(1_000);
  });

  it('speak to every agent and say where they come from', () => {
    const silent = starterRules.filter(
      ({ message, source }) => !source || languages.some((language) => !message[language]),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('hold no phrase that stops every reply', () => {
    expect(starterRules.flatMap((rule) => judgeRule(rule) ?? [])).toEqual([]);
  });

  it('say nothing twice in one rule', () => {
    const twice = starterRules.filter(({ phrases: own }) => new Set(own).size !== own.length);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});
