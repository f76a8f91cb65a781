import { AhoCorasick } from '@monyone/aho-corasick';
import { LONGEST_PHRASE, type Rule } from '../model/rule.ts';
import { runToEnd } from '../slices.ts';
import { fold } from '../text/normalise.ts';
import { foldWording, SPACE } from './fold-wording.ts';
import { judgePhrase } from './judge-phrase.ts';
import { sayIn } from './say-in.ts';
import { spellPhrase } from './spellings.ts';

/** What a pattern of the automaton stands for: one of these per phrase of a rule. */
export interface Use {
  rule: number;
  as: 'phrase' | 'exception' | 'part';
  /** Of a part: which combination of the rule, and which of its groups. */
  combo: number;
  group: number;
  /** Places before which the phrase itself has a space. */
  breaks: ReadonlySet<number>;
}

export interface CompiledRule {
  rule: Rule;
  message: string;
}

/** Rules made ready for one language of the agent; kept until the rules change. */
export interface CompiledRules {
  rules: readonly CompiledRule[];
  uses: ReadonlyMap<string, readonly Use[]>;
  automaton: AhoCorasick;
}

/**
 * Patterns over which only the phrases themselves are added, not their other spellings: some
 * 0.5 kB each. The starter rules have 20,000.
 */
const MOST_SPELLINGS = 200_000;

/**
 * Builds the automaton of all rules that are switched on. Phrases that would match anything
 * are left out here too, whatever let them in.
 * @param locale the agent's own language, for the messages
 */
export function compileRules(rules: Rule[], locale: string): CompiledRules {
  return runToEnd(compileSteps(rules, locale));
}

/** `compileRules` as a job that can pause: the starter rules take more than a frame. */
export function* compileSteps(rules: Rule[], locale: string): Generator<undefined, CompiledRules> {
  const compiled = rules
    .filter((rule) => rule.on)
    .map((rule) => ({ rule, message: sayIn(rule.message, locale) }));
  const uses = new Map<string, Use[]>();
  const add = (phrase: string, use: Omit<Use, 'breaks'>) => {
    if (phrase.length > LONGEST_PHRASE || judgePhrase(phrase) !== null) return;
    const plain = fold(phrase);
    const isSpelt = use.as !== 'exception' && uses.size < MOST_SPELLINGS;
    for (const written of isSpelt ? spellPhrase(plain) : [plain]) {
      const { units, gaps } = foldWording(written);
      if (units.length < 2) continue;
      const breaks = new Set([...gaps.keys()].filter((i) => i > 0 && gaps[i] === SPACE));
      const known = uses.get(units);
      if (known) known.push({ ...use, breaks });
      else uses.set(units, [{ ...use, breaks }]);
    }
  };
  for (const [rule, { rule: one }] of compiled.entries()) {
    const { phrases, combos, exceptions } = one;
    for (const phrase of phrases) add(phrase, { rule, as: 'phrase', combo: 0, group: 0 });
    for (const phrase of exceptions) add(phrase, { rule, as: 'exception', combo: 0, group: 0 });
    combos.forEach(({ all }, combo) => {
      all.forEach((words, group) => {
        for (const word of words) add(word, { rule, as: 'part', combo, group });
      });
    });
    yield;
  }
  return { rules: compiled, uses, automaton: new AhoCorasick([...uses.keys()]) };
}
