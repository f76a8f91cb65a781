import { SUGGEST_FROM } from '../../../utils/search/confidence.ts';
import { createEngine } from '../../../utils/search/engine.ts';
import { type EvaluationSet, readFiller, toItem } from './corpus.ts';

export interface SilenceReport {
  set: string;
  threshold: number;
  /** Shares of 1: answerable questions shown, right among those shown, chatter shown. */
  shown: number;
  right: number;
  falseAlarms: number;
}

const CHATTER = 500;
/** English filler that is not about money, cards, accounts or orders, which the set answers. */
const OTHER_DOMAIN =
  /^(?!.*(?:bank|card|account|pin\b|pay|money|transfer|balance|credit|debit|cash|order|purchase|refund|bill|check|currency|exchange|rate|spend|spent|transaction|invoice|deliver|ship|cancel|charge|fee|limit|identity|phone|app|password|address))[\x20-\x7e]+$/i;
const THRESHOLDS = [0.3, 0.4, SUGGEST_FROM, 0.6, 0.7, 0.8];

/**
 * Questions against messages of another domain: dialogue of the shop set for the Chinese sets,
 * filler lines about something else for the English one.
 */
export function measureSilence(sets: EvaluationSet[]): SilenceReport[] {
  const shop = sets.find(({ name }) => name === 'zh-shop');
  const dialogue = shop?.documents.filter(({ id }) => id.startsWith('jd')) ?? [];
  return sets
    .filter((set) => set !== shop)
    .flatMap((set) => {
      const isEnglish = /^[\x20-\x7e]+$/.test(set.documents[0]?.title ?? '');
      const chatter = spread(
        isEnglish ? readFiller().filter(({ title }) => OTHER_DOMAIN.test(title)) : dialogue,
      ).map(({ title }) => title);
      const engine = createEngine(set.documents.map(toItem));
      const best = (query: string) => engine.search(query, { mode: 'message', limit: 1 })[0];
      const asked = set.queries
        .filter(({ kind }) => kind === 'question')
        .map(({ query, rel }) => ({ hit: best(query), rel }));
      const alarms = chatter.map((text) => best(text)?.confidence ?? 0);
      return THRESHOLDS.map((threshold) => {
        const shown = asked.filter(({ hit }) => (hit?.confidence ?? 0) >= threshold);
        const right = shown.filter(({ hit, rel }) => rel.includes(hit?.id ?? ''));
        return {
          set: set.name,
          threshold,
          shown: shown.length / (asked.length || 1),
          right: right.length / (shown.length || 1),
          falseAlarms: alarms.filter((c) => c >= threshold).length / (alarms.length || 1),
        };
      });
    });
}

const spread = <T>(list: T[]): T[] => {
  const step = Math.max(1, Math.floor(list.length / CHATTER));
  return list.filter((_, at) => at % step === 0).slice(0, CHATTER);
};
