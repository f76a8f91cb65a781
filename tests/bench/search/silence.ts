import { answerMessage } from '../../../utils/library/answer-message.ts';
import { SUGGEST_FROM } from '../../../utils/search/confidence.ts';
import { createEngine } from '../../../utils/search/engine.ts';
import { CHINESE_CHATTER } from './chatter.ts';
import { type EvaluationSet, readFiller, toItem } from './corpus.ts';

export interface SilenceReport {
  set: string;
  /** A confidence from which the best hit is shown; `desk` = what the product decides itself. */
  threshold: number | 'desk';
  /** Shares of 1: answerable questions shown, right among those shown, chatter shown. */
  shown: number;
  right: number;
  falseAlarms: number;
}

const CHATTER = 500;
/** The quick replies of the shop set, without its dialogue. */
const REPLIES = 'zh-shop replies';
/** English filler that is not about money, cards, accounts or orders, which the set answers. */
const OTHER_DOMAIN =
  /^(?!.*(?:bank|card|account|pin\b|pay|money|transfer|balance|credit|debit|cash|order|purchase|refund|bill|check|currency|exchange|rate|spend|spent|transaction|invoice|deliver|ship|cancel|charge|fee|limit|identity|phone|app|password|address))[\x20-\x7e]+$/i;
const THRESHOLDS = [0.3, 0.4, SUGGEST_FROM, 0.6, 0.7, 0.8];

/**
 * Questions against messages of another domain: dialogue of the shop set for the Chinese sets,
 * filler lines about something else for the English one. The shop set holds that dialogue itself:
 * there only its quick replies are searched, and the chatter is what buyers write between
 * questions. Half of its questions have no reply with their words (see success@1), so that its
 * shares can only be read beside each other.
 */
export function measureSilence(sets: EvaluationSet[]): SilenceReport[] {
  const shop = sets.find(({ name }) => name === 'zh-shop');
  const dialogue = shop?.documents.filter(({ id }) => id.startsWith('jd')) ?? [];
  return sets
    .map((set) => (set === shop ? onlyReplies(set) : set))
    .flatMap((set) => {
      const isEnglish = /^[\x20-\x7e]+$/.test(set.documents[0]?.title ?? '');
      const other = isEnglish
        ? readFiller().filter(({ title }) => OTHER_DOMAIN.test(title))
        : dialogue;
      const chatter =
        set.name === REPLIES ? CHINESE_CHATTER : spread(other).map(({ title }) => title);
      const engine = createEngine(set.documents.map(toItem));
      const best = (query: string) => engine.search(query, { mode: 'message', limit: 1 })[0];
      const suggest = (query: string) =>
        answerMessage(query, (text) => engine.search(text, { mode: 'message' }))?.hits[0];
      const questions = set.queries.filter(({ kind }) => kind === 'question');
      const rules = THRESHOLDS.map((threshold) => ({
        threshold,
        ask: (query: string) => {
          const hit = best(query);
          return hit && hit.confidence >= threshold ? hit.id : null;
        },
      }));
      const desk = { threshold: 'desk' as const, ask: (text: string) => suggest(text)?.id ?? null };
      return [...rules, desk].map(({ threshold, ask }) => {
        const answers = questions.map(({ query, rel }) => ({ id: ask(query), rel }));
        const shown = answers.filter(({ id }) => id !== null);
        const right = shown.filter(({ id, rel }) => rel.includes(id ?? ''));
        return {
          set: set.name,
          threshold,
          shown: shown.length / (answers.length || 1),
          right: right.length / (shown.length || 1),
          falseAlarms: chatter.filter((text) => ask(text) !== null).length / (chatter.length || 1),
        };
      });
    });
}

const onlyReplies = ({ documents, queries }: EvaluationSet): EvaluationSet => ({
  name: REPLIES,
  documents: documents.filter(({ id }) => id.startsWith('qr')),
  queries,
});

const spread = <T>(list: T[]): T[] => {
  const step = Math.max(1, Math.floor(list.length / CHATTER));
  return list.filter((_, at) => at % step === 0).slice(0, CHATTER);
};
