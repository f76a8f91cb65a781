import { dayOf, fromWall } from '@/utils/calendar/zone';
import {
  type DatedEvent,
  type Figure,
  type FigureMetric,
  figuresOf,
} from '@/utils/insights/figures';
import {
  addToRow,
  families,
  familyOf,
  readRow,
  rowKeyOf,
  type StoredFigures,
} from '@/utils/insights/stored-figures';
import { addToTalk, type Talk, talkKey } from '@/utils/insights/talk';
import type { UsageEvent } from '@/utils/model/usage';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';

/** Stands in the figures when they hold every event; gone, they are counted again. */
const BUILT = '~built';
/** Rows read or written at a stretch. */
const PAGE = 5_000;
const DAY = 86_400_000;

const zoneNow = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Runs `work` in a transaction over the events and what is counted from them. */
export async function countEvents<T>(
  work: (database: SidedeskDatabase) => PromiseLike<T>,
): Promise<T> {
  const database = await openDatabase();
  const { usage, figures, talks } = database;
  return database.transaction('rw', [usage, figures, talks], async () => work(database));
}

/**
 * Notes events and counts them, in one transaction: no figure is ever without its event.
 * @returns the id of the last one
 */
export function recordEvents(events: readonly UsageEvent[]): Promise<number> {
  return countEvents(async (database) => {
    const zone = zoneNow();
    let id = 0;
    for (const event of events) {
      const dated = dateEvent(event, zone);
      id = await database.usage.add(dated);
      if (await database.figures.get(BUILT)) await count(database, dated);
      // Without figures everything is counted, this event too.
      else await recount(database);
    }
    return id;
  });
}

/** Takes events back, with what they added; only such as belong to no conversation. */
export async function removeEvents(
  database: SidedeskDatabase,
  events: readonly UsageEvent[],
): Promise<void> {
  const zone = zoneNow();
  await database.usage.bulkDelete(events.flatMap(({ id }) => id ?? []));
  if (!(await database.figures.get(BUILT))) return;
  await addAll(
    database,
    events.flatMap((event) => figuresOf(dateEvent(event, zone))),
    -1,
  );
}

/** Counts all events again: after a restore, or where the figures are of an older version. */
export function rebuildFigures(): Promise<void> {
  return countEvents(recount);
}

/** The figures of these metrics over some days, both ends counted. */
export async function readFigures(
  metrics: readonly FigureMetric[],
  from: string,
  to: string,
): Promise<Figure[]> {
  await ensureFigures();
  return figuresIn(await openDatabase(), metrics, from, to);
}

/** Whether everything is counted; after a restore it is not yet. */
export async function areCounted({ figures }: SidedeskDatabase): Promise<boolean> {
  return (await figures.get(BUILT)) !== undefined;
}

/** The same of a database where everything is counted. */
export async function figuresIn(
  { figures }: SidedeskDatabase,
  metrics: readonly FigureMetric[],
  from: string,
  to: string,
): Promise<Figure[]> {
  const parts = await Promise.all(
    [...new Set(metrics.map(familyOf))].map((family) =>
      figures.where('key').between(`${family}\n${from}`, `${family}\n${to}\n\uffff`).toArray(),
    ),
  );
  const wanted = new Set(metrics);
  return parts.flatMap((rows) => rows.flatMap(readRow)).filter(({ metric }) => wanted.has(metric));
}

/** The conversations of some days, both ends counted, the oldest first. */
export async function listTalks(from: string, to: string): Promise<Talk[]> {
  await ensureFigures();
  const { talks } = await openDatabase();
  return talks.where('key').between(`${from}\n`, `${to}\n\uffff`).toArray();
}

/** What is known of a conversation on these days, the first that has it. */
export async function findTalk(days: readonly string[], talk: string): Promise<Talk | undefined> {
  const { talks } = await openDatabase();
  const rows = await talks.bulkGet(days.map((day) => talkKey(day, talk)));
  return rows.find((row) => row !== undefined);
}

/** The events of a stretch of time (UTC epoch ms, the end not counted), with their days. */
export async function listEvents(from: number, to: number): Promise<DatedEvent[]> {
  const { usage } = await openDatabase();
  const zone = zoneNow();
  const events = await usage.where('at').between(from, to, true, false).toArray();
  return events.map((event) => dateEvent(event, zone));
}

/**
 * Forgets what counts for days before `day`: events and figures together, whole days only.
 * @returns events forgotten
 */
export function forgetBefore(day: string): Promise<number> {
  return countEvents(async ({ usage, figures, talks }) => {
    const zone = zoneNow();
    // A round that ends after midnight counts for the day before.
    const until = fromWall(Date.parse(day), zone) + 2 * DAY;
    const gone = await usage
      .where('at')
      .below(until)
      .filter((event) => dateEvent(event, zone).day < day)
      .delete();
    for (const family of families)
      await figures.where('key').between(`${family}\n`, `${family}\n${day}`).delete();
    await talks.where('key').below(day).delete();
    return gone;
  });
}

/**
 * Makes the events of one conversation nobody's: they still count, and no row tells which of them
 * belonged together.
 */
export function forgetTalk(talk: string): Promise<void> {
  return countEvents(async ({ usage, talks }) => {
    const zone = zoneNow();
    const keys = await talks.toCollection().primaryKeys();
    for (const key of keys.filter((one) => one.endsWith(`\n${talk}`))) {
      const start = fromWall(Date.parse(key.slice(0, key.indexOf('\n'))), zone);
      await usage
        .where('at')
        .between(start - DAY, start + 3 * DAY)
        .filter((event) => event.talk === talk)
        .modify((event) => {
          delete event.talk;
        });
      await talks.delete(key);
    }
  });
}

/** Counts all events where no figures are, as after a restore. Not for a live query: it writes. */
export async function ensureFigures(): Promise<void> {
  const { figures } = await openDatabase();
  if (!(await figures.get(BUILT))) await rebuildFigures();
}

async function count(database: SidedeskDatabase, event: DatedEvent): Promise<void> {
  await addAll(database, figuresOf(event));
  if (!event.talk) return;
  const talk = addToTalk(await database.talks.get(talkKey(event.day, event.talk)), event);
  if (talk) await database.talks.put(talk);
}

async function addAll(
  { figures }: SidedeskDatabase,
  added: readonly Figure[],
  sign: 1 | -1 = 1,
): Promise<void> {
  for (const [key, own] of groupRows(added)) {
    const row = addToRow(await figures.get(key), own, sign);
    if (row) await figures.put(row);
    else await figures.delete(key);
  }
}

function groupRows(figures: readonly Figure[]): Map<string, Figure[]> {
  const rows = new Map<string, Figure[]>();
  for (const one of figures) {
    const key = rowKeyOf(one);
    const own = rows.get(key);
    if (own) own.push(one);
    else rows.set(key, [one]);
  }
  return rows;
}

async function recount({ usage, figures, talks }: SidedeskDatabase): Promise<void> {
  const zone = zoneNow();
  const counted = new Map<string, StoredFigures>();
  const met = new Map<string, Talk>();
  for (let last = 0; ; ) {
    const page: UsageEvent[] = await usage.where(':id').above(last).limit(PAGE).toArray();
    if (page.length === 0) break;
    const events = page.map((event) => dateEvent(event, zone));
    for (const [key, own] of groupRows(events.flatMap(figuresOf))) {
      const row = addToRow(counted.get(key), own);
      if (row) counted.set(key, row);
    }
    for (const event of events) {
      const talk = event.talk && addToTalk(met.get(talkKey(event.day, event.talk)), event);
      if (talk) met.set(talk.key, talk);
    }
    last = page.at(-1)?.id ?? Number.POSITIVE_INFINITY;
  }
  await Promise.all([figures.clear(), talks.clear()]);
  const rows = [...counted.values()];
  for (let at = 0; at < rows.length; at += PAGE) await figures.bulkPut(rows.slice(at, at + PAGE));
  const known = [...met.values()];
  for (let at = 0; at < known.length; at += PAGE) await talks.bulkPut(known.slice(at, at + PAGE));
  const nowhere = { day: '', console: '', shop: '', agent: '' };
  await figures.put({ key: BUILT, family: 'number', ...nowhere, of: [] });
}

function dateEvent(event: UsageEvent, zone: string): DatedEvent {
  return { ...event, day: event.day ?? dayOf(event.at, zone) };
}
