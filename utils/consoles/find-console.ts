import { MatchPattern } from 'wxt/utils/match-patterns';
import type { ConsoleDefinition } from '@/utils/model/console';
import { consoles } from './consoles';
import { generic } from './generic';

/** Where a page is: its address, and the name a practice page gives itself. */
export interface PageAddress {
  url: string;
  /** Content of `<meta name="sidedesk-practice">`. */
  practice?: string | undefined;
}

/**
 * The definition for a page: by its address, else the generic one. A practice page names its
 * console, which is believed only on this machine's own address, because it exists for trying
 * the desk out and for the tour.
 * @param own definitions of this shop (taught, or brought by a pack): they go before the
 *   known ones, so that a redesigned console can be mended without a release
 */
export function findConsole(
  { url, practice }: PageAddress,
  own: ConsoleDefinition[] = [],
): ConsoleDefinition {
  const all = [...own, ...consoles];
  const known = all.find((one) => one.matches.some((match) => matches(match, url)));
  const isPractice = practice !== undefined && isThisMachine(url);
  // What was taught on a practice page counts there too.
  if (known && !(isPractice && !own.includes(known))) return known;
  return (isPractice && all.find((one) => one.id === practice)) || generic;
}

/** Consoles that live at any address and show who they are by marks in the page. */
export function consolesByMarks(own: ConsoleDefinition[] = []): ConsoleDefinition[] {
  return [...own, ...consoles].filter((one) => one.marks.length > 0);
}

function matches(pattern: string, url: string): boolean {
  try {
    return new MatchPattern(pattern).includes(url);
  } catch {
    return false; // a pattern from outside that is none
  }
}

function isThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '127.0.0.1';
}
