import { createEngine } from '../../../utils/search/engine.ts';
import { learnChoice } from '../../../utils/search/learning.ts';
import { type CorpusLine, type EvaluationSet, toItem } from './corpus.ts';
import { groupBy } from './metrics.ts';

export interface LearningReport {
  set: string;
  kind: string;
  entries: number;
  examples: number;
  queries: number;
  success1: number;
}

const SEED = 20261122;

/**
 * One entry per category, titled with its name; then `count` wordings of each are answered with
 * it. How often is the right entry first? Sets whose categories are not intents give nothing.
 */
export function measureLearning(set: EvaluationSet, count: number): LearningReport[] {
  const categoryOf = new Map(set.documents.map(({ id, cat }) => [id, cat]));
  if (!hasIntents(set, categoryOf)) return [];
  const byCategory = groupBy(set.documents, ({ cat }) => cat);
  const engine = createEngine([...byCategory.keys()].map(entryFor));
  const now = Date.UTC(2026, 10, 1);
  const random = makeRandom(SEED);
  for (const [category, documents] of byCategory) {
    const known = [];
    for (const { title } of shuffle(documents, random).slice(0, count)) {
      const choice = { itemId: category, shop: '', text: title, now };
      const change = learnChoice(known, choice);
      known.push(...change.upserts);
      engine.learn(change.upserts, change.removedIds);
    }
  }
  return ['question', 'long'].map((kind) => {
    const asked = set.queries.filter((query) => query.kind === kind);
    const right = asked.filter(({ query, rel }) => {
      const [first] = engine.search(query, { mode: 'message', limit: 1 });
      return first?.id === categoryOf.get(rel[0] ?? '');
    });
    const queries = asked.length;
    const success1 = right.length / (queries || 1);
    return { set: set.name, kind, entries: byCategory.size, examples: count, queries, success1 };
  });
}

/** Whether a category is what a question means: all its answers lie in one. */
function hasIntents({ queries }: EvaluationSet, categoryOf: Map<string, string>): boolean {
  return queries
    .filter(({ kind }) => kind === 'question')
    .every(({ rel }) => {
      const categories = new Set(rel.map((id) => categoryOf.get(id)));
      return categories.size === 1 && !categories.has('');
    });
}

const entryFor = (category: string) => {
  const title = category.replace(/^\w:/, '').replace(/_/g, ' ');
  return toItem({ id: category, title, body: '', cat: '' });
};

/** A small generator, so that every run draws the same examples. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle(documents: CorpusLine[], random: () => number): CorpusLine[] {
  const list = [...documents];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as CorpusLine, list[i] as CorpusLine];
  }
  return list;
}
