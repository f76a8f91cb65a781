import { unparse } from 'papaparse';
import type { Talk } from './talk';
import type { TalkCase } from './talk-cases';

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
  'outcome',
  'satisfaction',
] as const;
export type TalkColumn = (typeof talkColumns)[number];

/**
 * One row for each conversation, as CSV with a byte order mark, so that spreadsheets read
 * Chinese. Cells that begin like a formula are marked as text: a shop's name may be anybody's.
 * @param names heads of the columns; times are ISO 8601 in UTC, waits seconds
 * @param casesOf the cases that ended in a conversation; several stand in one cell, parted by `;`
 */
export function writeTalks(
  talks: readonly Talk[],
  names: Record<TalkColumn, string>,
  casesOf: (talk: Talk) => readonly Pick<TalkCase, 'outcome' | 'satisfaction'>[] = () => [],
): string {
  const rows = talks.map((talk) => [
    ...[talk.day, talk.console, talk.shop, talk.agent, talk.talk],
    ...[talk.openedAt, talk.lastAt].map((at) => new Date(at).toISOString()),
    ...[talk.asked, talk.answered, talk.timely],
    ...[talk.firstMs, talk.answered > 0 ? talk.waitedMs / talk.answered : null].map(secondsOf),
    talk.inserted,
    talk.waitingSince === null ? '' : new Date(talk.waitingSince).toISOString(),
    casesOf(talk)
      .map(({ outcome }) => outcome ?? '')
      .filter(Boolean)
      .join('; '),
    casesOf(talk)
      .map(({ satisfaction }) => satisfaction ?? '')
      .filter(Boolean)
      .join('; '),
  ]);
  const fields = talkColumns.map((column) => names[column]);
  return `\uFEFF${unparse({ fields, data: rows }, { escapeFormulae: true, newline: '\r\n' })}`;
}

const secondsOf = (ms: number | null): number | '' =>
  ms === null ? '' : Math.round(ms / 100) / 10;
