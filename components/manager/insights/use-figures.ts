import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { dayOf, fromWall } from '@/utils/calendar/zone';
import { readCaseFacts } from '@/utils/database/insight-cases';
import { readBought } from '@/utils/database/insight-orders';
import { ensureFigures, readFigures } from '@/utils/database/insights';
import { readTeamCases, readTeamFigures } from '@/utils/database/team-counts';
import { listDays, moveDay } from '@/utils/insights/days';
import { type Figure, figureMetrics } from '@/utils/insights/figures';
import {
  type CaseFacts,
  countCases,
  type Measured,
  type MeasureId,
  measure,
} from '@/utils/insights/measures';
import { type Bought, countBuyers } from '@/utils/insights/repurchase';

/** What is looked at: so many days up to today, and whose. '' = everybody's. */
export interface Scope {
  days: number;
  console: string;
  shop: string;
  agent: string;
  /** Everybody's browsers together, as far as their counters have arrived. */
  isTeam: boolean;
}

export interface Shown {
  now: Record<MeasureId, Measured>;
  /** The same number of days before. */
  before: Record<MeasureId, Measured>;
  /** Each day, the oldest first. */
  daily: { day: string; measured: Record<MeasureId, Measured> }[];
  consoles: string[];
  /** Of the console that is looked at. */
  shops: string[];
  agents: string[];
}

export const zoneNow = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function startOf(day: string): number {
  return fromWall(Date.parse(day), zoneNow());
}

/** Whether the figures can be read: after a restore they are counted first. */
export function useFiguresReady(): { isReady: boolean; error: Error | null } {
  const ready = useQuery({
    queryKey: ['figures'],
    queryFn: async () => {
      await ensureFigures();
      return true;
    },
    gcTime: 0,
  });
  return { isReady: ready.data === true, error: ready.error };
}

/** The measures of a scope, kept up to date; undefined while they are read. */
export function useFigures({ days, console, shop, agent, isTeam }: Scope): Shown | undefined {
  const to = dayOf(Date.now(), zoneNow());
  const from = moveDay(to, 1 - days);
  const before = moveDay(from, -days);
  const rows = useLiveQuery(async () => {
    const [figures, cases] = await Promise.all([
      (isTeam ? readTeamFigures : readFigures)(figureMetrics, before, to),
      isTeam ? readTeamCases(before, to, startOf) : readCaseFacts(startOf(before)),
    ]);
    return { figures, cases, span: `${before} ${to} ${isTeam}` };
  }, [before, to, isTeam]);
  const data = rows?.span === `${before} ${to} ${isTeam}` ? rows : undefined;
  // Apart from the figures: an order that changes has none of them read again. A team's browsers
  // may have seen the same order: of a team none are counted.
  const bought = useLiveQuery(
    async () => ({
      span: `${before} ${isTeam}`,
      orders: isTeam ? [] : await readBought(startOf(before)),
    }),
    [before, isTeam],
  );
  const orders = bought?.span === `${before} ${isTeam}` ? bought.orders : undefined;
  return useMemo(
    () =>
      data &&
      orders &&
      show(data.figures, data.cases, orders, { from, to, before, console, shop, agent }),
    [data, orders, from, to, before, console, shop, agent],
  );
}

interface Wanted extends Omit<Scope, 'days' | 'isTeam'> {
  from: string;
  to: string;
  before: string;
}

function show(figures: Figure[], cases: CaseFacts[], orders: Bought[], wanted: Wanted): Shown {
  const { from, to, before, console, shop, agent } = wanted;
  const isHere = (one: { console: string; shop: string }) =>
    (console === '' || one.console === console) && (shop === '' || one.shop === shop);
  const own = figures.filter((one) => isHere(one) && (agent === '' || one.agent === agent));
  const ownCases = cases.filter(
    ({ conversation = { console: '', shop: '' }, openedBy }) =>
      isHere(conversation) && (agent === '' || openedBy === agent),
  );
  const end = startOf(moveDay(to, 1));
  const days = listDays(from, to);
  // Each day looks back as far as the whole does: within one day hardly anybody buys twice.
  const [buyersBefore, ...buyers] = countBuyers(
    orders.filter(isHere),
    [moveDay(from, -1), ...days].map((day) => ({
      from: startOf(moveDay(day, 1 - days.length)),
      to: startOf(moveDay(day, 1)),
    })),
  );
  const byDay = new Map<string, Figure[]>();
  for (const one of own) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
  return {
    now: measure(
      own.filter(({ day }) => day >= from),
      countCases(ownCases, startOf(from), end),
      buyers.at(-1),
    ),
    before: measure(
      own.filter(({ day }) => day < from),
      countCases(ownCases, startOf(before), startOf(from)),
      buyersBefore,
    ),
    daily: days.map((day, i) => ({
      day,
      measured: measure(
        byDay.get(day) ?? [],
        countCases(ownCases, startOf(day), startOf(moveDay(day, 1))),
        buyers[i],
      ),
    })),
    consoles: namesOf(figures, 'console'),
    shops: namesOf(
      figures.filter((one) => console === '' || one.console === console),
      'shop',
    ),
    agents: namesOf(figures, 'agent'),
  };
}

function namesOf(figures: Figure[], field: 'console' | 'shop' | 'agent'): string[] {
  return [...new Set(figures.map((one) => one[field]))].filter((name) => name !== '').sort();
}
