import { isSmallTalk } from '../search/clean-message.ts';
import { SUGGEST_FROM } from '../search/confidence.ts';
import type { SearchHit } from '../search/types.ts';

/** Suggestions for what a buyer waits to be answered, and the message they answer. */
export interface MessageAnswer {
  hits: SearchHit[];
  asked: string;
}

/**
 * What a message without its particles has to reach: they are noise in a question, but they
 * also tell chatter apart (measured with the bench's `--silence`).
 */
const PLAIN_FROM = 0.65;
const PARTICLES = /[呀啊呢哦嘛哈哟吖噢喔呐啦哒]+(?=[\s，。！？!?,.~～]|$)/g;
const JOINING = /(?<=\p{Script=Han})的(?=\p{Script=Han})/gu;

/**
 * The answers to a buyer's waiting messages (one a line, the newest last) that are sure enough
 * to be shown. The newest question goes first; all of them read together, or an older one,
 * only speak where it has no answer, and greetings only where nothing is asked.
 */
export function answerMessage(
  text: string,
  search: (text: string) => SearchHit[],
): MessageAnswer | null {
  const lines = text.split('\n').filter(Boolean).reverse();
  const questions = lines.filter((line) => !isSmallTalk(line));
  const [newest = '', ...older] = questions.length > 0 ? questions : lines;
  const attempts = older.length > 0 ? [newest, text, ...older] : [newest];
  for (const words of attempts) {
    const hits = findSure(words, search);
    if (hits.length > 0) return { hits, asked: words === text ? newest : words };
  }
  return null;
}

/** Nothing when the best hit is not sure: the confidence was calibrated on that one. */
function findSure(words: string, search: (text: string) => SearchHit[]): SearchHit[] {
  const sure = surerThan(SUGGEST_FROM, search(words));
  const plain = words.replace(PARTICLES, '').replace(JOINING, '');
  return sure.length > 0 || plain === words ? sure : surerThan(PLAIN_FROM, search(plain));
}

function surerThan(least: number, hits: SearchHit[]): SearchHit[] {
  const isSure = (hit: SearchHit) => hit.confidence >= least;
  return hits.slice(0, 1).some(isSure) ? hits.filter(isSure) : [];
}
