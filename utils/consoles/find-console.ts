import { MatchPattern } from 'wxt/utils/match-patterns';
import { consoles } from './consoles';
import type { ConsoleDefinition } from './definition';
import { generic } from './generic';

/**
 * The definition for a page: by its address, else the generic one. A practice page names
 * its console in `<meta name="sidedesk-practice">`, honoured only on this machine's own
 * address, because it exists for trying the desk out and for the tour.
 */
export function findConsole(url: string, page?: ParentNode): ConsoleDefinition {
  const known = consoles.find((one) =>
    one.matches.some((match) => new MatchPattern(match).includes(url)),
  );
  if (known) return known;
  const { hostname } = new URL(url);
  if (page && (hostname === 'localhost' || hostname === '127.0.0.1')) {
    const named = page.querySelector('meta[name="sidedesk-practice"]')?.getAttribute('content');
    return consoles.find((one) => one.id === named) ?? generic;
  }
  return generic;
}
