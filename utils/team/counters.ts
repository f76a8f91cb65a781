import { z } from 'zod';
import { type Figure, figureMetrics, joinFigures } from '@/utils/insights/figures';
import { idSchema } from '@/utils/model/scope';
import { countedCaseSchema, type DayCases, MOST_CASES } from './count-cases';

/**
 * What is counted, for the team. Questions are not in it: they are buyers' words. Of those without
 * an answer only the number is.
 */
export const sharedMetrics = [...figureMetrics, 'item', 'unanswered'] as const;

/** Items of one place and day, the most used; the stream takes 16 KiB. */
const MOST_ITEMS = 40;
const MOST_PLACES = 30;
const MOST_BYTES = 15_000;

const number = z.number().nonnegative();

/** Everything one browser counted on one day: an entry replaces the one before it. */
export const countSchema = z.object({
  day: z.iso.date(),
  places: z
    .array(
      z.object({
        console: z.string().max(60),
        shop: z.string().max(120),
        /** `[metric, events, waiting in ms]` */
        of: z.array(z.tuple([z.enum([...figureMetrics, 'unanswered']), number, number])).max(20),
        /** `[item, times]` */
        items: z.array(z.tuple([idSchema, number])).max(MOST_ITEMS),
        cases: z.array(countedCaseSchema).max(MOST_CASES).default([]),
      }),
    )
    .max(MOST_PLACES),
});
export type Count = z.infer<typeof countSchema>;

/** A browser's figures as the team gets them, a day at a time: sums, and nobody's words. */
export function countsOf(
  figures: readonly Figure[],
  cases: readonly DayCases[] = [],
): Map<string, Count> {
  const days = new Map<string, Figure[]>(cases.map(({ day }) => [day, []]));
  for (const one of figures) {
    const own = days.get(one.day);
    if (own) own.push(one);
    else days.set(one.day, [one]);
  }
  return new Map(
    [...days].map(([day, own]) => {
      const ended = cases.filter((one) => one.day === day);
      return [day, cutToSize({ day, places: placesOf(own, ended) })];
    }),
  );
}

function placesOf(figures: Figure[], cases: DayCases[]): Count['places'] {
  const keyOf = (one: { console: string; shop: string }) => `${one.console}\n${one.shop}`;
  const places = new Map<string, Figure[]>(cases.map((one) => [keyOf(one), []]));
  for (const one of figures) {
    const key = keyOf(one);
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_PLACES)
    .map(([key, own]) => {
      const [console = '', shop = ''] = key.split('\n');
      const totals = sumBy(
        own.filter(({ metric }) => metric !== 'item' && metric !== 'question'),
        ({ metric }) => metric,
      );
      const items = sumBy(
        own.filter(({ metric }) => metric === 'item'),
        ({ subject }) => subject,
      );
      return {
        console,
        shop,
        of: totals.map(([metric, { count, sum }]) => [metric, count, sum] as Total),
        items: items
          .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
          .slice(0, MOST_ITEMS)
          .map(([id, { count }]): [string, number] => [id, count]),
        cases: cases.find((one) => keyOf(one) === key)?.of ?? [],
      };
    });
}
type Total = Count['places'][number]['of'][number];

function sumBy(figures: Figure[], nameOf: (one: Figure) => string): [string, Figure][] {
  const sums = new Map<string, Figure>();
  for (const one of figures) {
    const known = sums.get(nameOf(one));
    sums.set(nameOf(one), known ? joinFigures(known, one) : one);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Of a day in very many shops the least used items, and cases, stay out. */
function cutToSize(count: Count): Count {
  let most = MOST_ITEMS;
  let fitted = count;
  while (most > 0 && new TextEncoder().encode(JSON.stringify(fitted)).length > MOST_BYTES) {
    most = Math.floor(most / 2);
    const cut = most;
    fitted = {
      ...count,
      places: count.places.map((one) => ({
        ...one,
        items: one.items.slice(0, cut),
        cases: one.cases.slice(0, cut),
      })),
    };
  }
  return fitted;
}

/** An entry as figures. @param agent whose it is: what the server let write there */
export function figuresOfCount({ day, places }: Count, agent: string): Figure[] {
  return places.flatMap(({ console, shop, of, items }) => {
    const place = { day, console, shop, agent, lastAt: 0 };
    return [
      ...of.map(([metric, count, sum]) => ({ ...place, metric, subject: '', count, sum })),
      ...items.map(([subject, count]) => ({
        ...place,
        metric: 'item' as const,
        subject,
        count,
        sum: 0,
      })),
    ];
  });
}
