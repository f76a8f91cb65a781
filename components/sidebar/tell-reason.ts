import type { TFunction } from 'i18next';
import type { DeskHit } from '@/utils/library/answers';
import type { Range } from '@/utils/search/types';

const WORDS = 4;

/** Why the best hit answers the buyer's message: the words it shares, or what was learned. */
export function tellReason(hit: DeskHit, t: TFunction): string {
  const { snippet, match } = hit;
  if (match === 'learned') return t('desk/why/learned', { words: snippet.text });
  const inTitle = pick(hit.titleText, hit.title);
  if (inTitle) return t('desk/why/words', { words: inTitle });
  const inSnippet = pick(snippet.text, snippet.ranges);
  if (!inSnippet) return '';
  return t(match === 'alias' ? 'desk/why/alias' : 'desk/why/body', { words: inSnippet });
}

/** How a typed query found its best hit, where the highlights alone do not say it. */
export function tellHow(hit: DeskHit | undefined, t: TFunction): string {
  if (!hit || ['code', 'exact', 'words'].includes(hit.match)) return '';
  return t(`desk/why/how/${hit.match}`);
}

/** The marked pieces of a text, the longest first; single characters say nothing. */
function pick(text: string, ranges: Range[]): string {
  return ranges
    .map(([start, end]) => text.slice(start, end))
    .filter((piece) => piece.trim().length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS)
    .join(' · ');
}
