import type { Candidate, ConsoleDefinition } from '@/utils/model/console';
import { lineOf } from '../find-visible';
import { generic } from '../generic';
import { deriveOrders } from './derive-orders';
import { derivePlaces } from './derive-places';
import { deriveRows } from './derive-rows';
import { deriveSelector } from './derive-selector';
import { deriveShape } from './derive-shape';

/** The parts of a page an agent can show, in the order they are asked for. */
export const taughtParts = ['composer', 'buyer', 'own', 'name', 'order'] as const;
export type TaughtPart = (typeof taughtParts)[number];
export type Picks = Partial<Record<TaughtPart, Element>>;

/** Most selectors of one part a definition may hold. */
const MOST = 12;

/**
 * What the agent showed, as a definition: a new one for an unknown page, or the known one with
 * the taught selectors in front of those that went stale, under the same id so that it is
 * mended. Only selectors come from the page, escaped; no text of a conversation is in them.
 * @param base what the page is taken for now
 */
export function defineTaught(
  picks: Picks,
  base: ConsoleDefinition,
  url: string,
  now: number,
  page: Document = document,
): ConsoleDefinition {
  const seen = new Date(now).toISOString().slice(0, 10);
  const order = picks.order ? deriveShape(lineOf(picks.order, 500)) : null;
  const forbidden = [lineOf(picks.name), order?.no ?? ''].filter((words) => words !== '');
  const dated = (selectors: string[]): Candidate[] => selectors.map((css) => ({ css, seen }));
  const find = (element: Element | undefined) =>
    element ? dated(deriveSelector(element, forbidden)) : [];
  const rows = deriveRows(picks.buyer ?? null, picks.own ?? null, forbidden);
  const places = Object.values(picks).flatMap((element) => derivePlaces(element, page).flat());
  return {
    ...(base.id === generic.id ? newDefinition(url) : base),
    places: join(dated([...new Set(places)]), base.places),
    composer: join(find(picks.composer), base.composer),
    messages: rows ? { ...rows.messages, list: dated(rows.listCss) } : base.messages,
    buyer: { ...base.buyer, name: join(find(picks.name), base.buyer.name, 8) },
    orders: picks.order ? deriveOrders(picks.order, base.orders, rows?.list, seen) : base.orders,
  };
}

function newDefinition(url: string): ConsoleDefinition {
  const { protocol, hostname } = new URL(url);
  const name = hostname
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 52);
  return {
    ...generic,
    id: `taught-${name}`,
    label: hostname.slice(0, 60),
    matches: [`${protocol}//${hostname}/*`],
  };
}

/** The new ones first; an old one that says the same is not kept twice. */
function join<T extends Candidate>(fresh: T[], old: T[], most = MOST): T[] {
  const known = new Set(fresh.map(({ css }) => css));
  return [...fresh, ...old.filter(({ css }) => !known.has(css))].slice(0, most);
}
