import { unparse } from 'papaparse';
import type { Talk } from './talk';

export const talkColumns = [
  'day',
  'console',
  'shop',
  'agent',
  'talk',
  'opened',
  'last',
  'asked',
  'answered',
  'timely',
  'first',
  'average',
  'inserted',
  'waiting',
] as const;
export type TalkColumn = (typeof talkColumns)[number];

/**
 * One row for each conversation, as CSV with a byte order mark, so that spreadsheets read
 * Chinese. Cells that begin like a formula are marked as text: a shop's name may be anybody's.
 * @param names heads of the columns; times are ISO 8601 in UTC, waits seconds
 */
export function writeTalks(talks: readonly Talk[], names: Record<TalkColumn, string>): string {
  const rows = talks.map((talk) => [
    ...[talk.day, talk.console, talk.shop, talk.agent, talk.talk],
    ...[talk.openedAt, talk.lastAt].map((at) => new Date(at).toISOString()),
    ...[talk.asked, talk.answered, talk.timely],
    ...[talk.firstMs, talk.answered > 0 ? talk.waitedMs / talk.answered : null].map(secondsOf),
    talk.inserted,
    talk.waitingSince === null ? '' : new Date(talk.waitingSince).toISOString(),
  ]);
  const fields = talkColumns.map((column) => names[column]);
  return `\uFEFF${unparse({ fields, data: rows }, { escapeFormulae: true, newline: '\r\n' })}`;
}

const secondsOf = (ms: number | null): number | '' =>
  ms === null ? '' : Math.round(ms / 100) / 10;
