import { type Figure, type FigureMetric, joinFigures, subjectMetrics } from './figures.ts';

/** What is counted of one metric or subject: `[name, count, sum, lastAt]`. */
type Counted = [name: string, count: number, sum: number, lastAt: number];

/**
 * The figures of one day and place as they are stored: all plain metrics in one row, and of each
 * metric with subjects a row. Reading a year costs by the row, hardly by what is in it. `key` =
 * family, day, console, shop and agent, parted by line ends: one family's days lie together.
 */
export interface StoredFigures {
  key: string;
  family: Family;
  day: string;
  console: string;
  shop: string;
  agent: string;
  of: Counted[];
}

type Family = 'number' | (typeof subjectMetrics)[number];
export const families: Family[] = ['number', ...subjectMetrics];

export function familyOf(metric: FigureMetric): Family {
  return subjectMetrics.find((one) => one === metric) ?? 'number';
}

/** Key of the row a figure belongs in. */
export function rowKeyOf({ metric, day, console, shop, agent }: Figure): string {
  return [familyOf(metric), day, console, shop, agent]
    .map((part) => part.replaceAll('\n', ' '))
    .join('\n');
}

/**
 * A row with these figures of it added; undefined = nothing is left of it.
 * @param sign −1 takes them away again
 */
export function addToRow(
  row: StoredFigures | undefined,
  figures: readonly Figure[],
  sign: 1 | -1 = 1,
): StoredFigures | undefined {
  const [first] = figures;
  if (!first) return row;
  const { metric, day, console, shop, agent } = first;
  const place = { key: rowKeyOf(first), family: familyOf(metric), day, console, shop, agent };
  const known = new Map((row ? readRow(row) : []).map((one) => [nameOf(one), one]));
  for (const one of figures) {
    const before = known.get(nameOf(one)) ?? { ...one, count: 0, sum: 0 };
    known.set(nameOf(one), joinFigures(before, one, sign));
  }
  const of = [...known].flatMap(([name, { count, sum, lastAt }]): Counted[] =>
    count > 0 ? [[name, count, sum, lastAt]] : [],
  );
  return of.length > 0 ? { ...place, of } : undefined;
}

/** The figures of a row. */
export function readRow({ family, day, console, shop, agent, of }: StoredFigures): Figure[] {
  return of.map(([name, count, sum, lastAt]) => {
    const metric = family === 'number' ? (name as FigureMetric) : family;
    const subject = family === 'number' ? '' : name;
    return { metric, day, console, shop, agent, subject, count, sum, lastAt };
  });
}

function nameOf({ metric, subject }: Figure): string {
  return familyOf(metric) === 'number' ? metric : subject;
}
