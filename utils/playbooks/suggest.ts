import type { Playbook } from '../model/playbook.ts';
import { fold } from '../text/normalise.ts';

/** A playbook that fits what a buyer wrote, and why. */
export interface Suggestion {
  id: string;
  title: string;
  /** Words of the message that spoke for it, as its author wrote them. */
  words: string[];
  /** The status of the order that spoke for it, or ''. */
  status: string;
}

const MOST = 2;
/** A word of the buyer weighs more than the state of their order. */
const STATUS_WEIGHT = 1;

/**
 * Playbooks for a buyer's last message, the best first, at most two. Every one whose words say
 * so counts, of whatever language; shown is that of its topic which the agent reads.
 * @param shown playbooks the agent may start
 */
export function suggestPlaybooks(
  all: readonly Playbook[],
  shown: readonly Playbook[],
  { text, statuses }: { text: string; statuses: readonly string[] },
): Suggestion[] {
  const said = fold(text);
  const best = new Map<string, { score: number; words: string[]; status: string }>();
  for (const { topic, triggers, on } of all) {
    if (!on || triggers.not.some((word) => isSaid(said, word))) continue;
    const words = triggers.words.filter((word) => isSaid(said, word));
    const status = triggers.statuses.find((one) => statuses.includes(one)) ?? '';
    // What an order is says nothing alone about what its buyer wants.
    if (words.length === 0) continue;
    const score = words.reduce((sum, word) => sum + weightOf(word), status ? STATUS_WEIGHT : 0);
    if (score > (best.get(topic)?.score ?? 0)) best.set(topic, { score, words, status });
  }
  const ranked = [...best].sort(([a, x], [b, y]) => y.score - x.score || a.localeCompare(b));
  return ranked
    .flatMap(([topic, { words, status }]) => {
      const playbook = shown.find((one) => one.topic === topic);
      return playbook ? [{ id: playbook.id, title: playbook.title, words, status }] : [];
    })
    .slice(0, MOST);
}

/** Longer words say more; of Latin ones it takes more letters to say as much. */
function weightOf(word: string): number {
  return [...fold(word)].reduce((sum, sign) => sum + (isLatin(sign) ? 0.4 : 1), 0);
}

/** All parts of `退&运费` are there; Latin ones from the beginning of a word. */
function isSaid(said: string, word: string): boolean {
  return fold(word)
    .split('&')
    .map((part) => part.trim())
    .filter(Boolean)
    .every((part) => {
      for (let at = said.indexOf(part); at >= 0; at = said.indexOf(part, at + 1)) {
        if (!isLatin(part[0] ?? '') || !isLatin(said[at - 1] ?? '')) return true;
      }
      return false;
    });
}

const isLatin = (sign: string): boolean => /[a-z0-9]/.test(sign);
