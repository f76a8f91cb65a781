import { fromWall } from '../calendar/zone.ts';
import type { PlaybookDeadline, PlaybookStep, Span } from '../model/playbook.ts';
import type { PlaybookRun } from '../model/playbook-run.ts';
import { shiftTime } from '../replies/template/moment.ts';
import { addWorkTime, isWorkTime, type WorkHours } from './work-time.ts';

const MINUTE = 60_000;
/** Without a warning of its own a limit warns at three quarters of its time … */
const WARN_SHARE = 0.25;
/** … but at most so long before it, ms. */
const WARN_MOST = 12 * 60 * MINUTE;

/** Everything outside of a run that its clocks go by; nothing is read from elsewhere. */
export interface RunWorld extends WorkHours {
  /** UTC epoch ms. */
  now: number;
  /** Whose holidays count for working days: `CN`, `US` …; '' = weekends only. */
  market: string;
}

/** A clock of a step; moments are UTC epoch ms. */
export interface Clock {
  is: PlaybookDeadline['is'];
  /** The event it is counted from. */
  since: number;
  warnAt: number;
  dueAt: number;
  state: 'waiting' | 'open' | 'warn' | 'late';
}

/** The clock of a step; null when it has none or its event has not happened. */
export function clockOf(step: PlaybookStep, run: PlaybookRun, world: RunWorld): Clock | null {
  const { deadline } = step;
  const since = deadline?.from === undefined ? null : eventTime(deadline.from, run, world.zone);
  if (!deadline || since === null) return null;
  const isOff = deadline.offHours && !isWorkTime(since, world);
  const dueAt = later(since, (isOff && deadline.offHours) || deadline.span, deadline, world);
  const warnAt = deadline.warn ? later(since, deadline.warn, deadline, world) : early(since, dueAt);
  const { is } = deadline;
  return { is, since, dueAt, warnAt, state: stateAt(world.now, is, warnAt, dueAt) };
}

function stateAt(now: number, is: Clock['is'], warnAt: number, dueAt: number): Clock['state'] {
  if (is === 'wait') return now < dueAt ? 'waiting' : 'open';
  if (now >= dueAt) return 'late';
  return now >= warnAt ? 'warn' : 'open';
}

function early(since: number, dueAt: number): number {
  return dueAt - Math.min(Math.max(0, dueAt - since) * WARN_SHARE, WARN_MOST);
}

function later(at: number, span: Span, { working }: PlaybookDeadline, world: RunWorld): number {
  const { zone, market, closed } = world;
  const minutes = { minutes: 1, hours: 60, days: 0, workdays: 0 }[span.unit] * span.amount;
  if (working && minutes > 0) return addWorkTime(at, minutes * MINUTE, world);
  return shiftTime(at, span, zone, { market, closed });
}

/** When the event of a deadline happened, UTC epoch ms; null = not yet, or not known. */
function eventTime(from: string, run: PlaybookRun, zone: string): number | null {
  if (from === 'start') return run.startedAt;
  const [kind, name = ''] = from.split(/:(.*)/s);
  if (kind === 'step') return run.ticked[name] ?? null;
  if (kind === 'order') return run.orderTimes[name] ?? null;
  return kind === 'fact' ? readMoment(run.facts[name] ?? '', zone) : null;
}

/** A date (its first moment) or a date with a time, by the clock of a zone; null for other words. */
function readMoment(text: string, zone: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(text)) return null;
  const wall = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}:00Z`);
  return Number.isNaN(wall) ? null : fromWall(wall, zone);
}

/**
 * A run whose times are not ahead of the clock: what was noted before a clock was set back counts
 * as noted now, so that no limit grows by what the clock lost. The order of steps is the
 * playbook's and does not change.
 */
export function settleClock(run: PlaybookRun, now: number): PlaybookRun {
  const clamp = (at: number) => Math.min(at, now);
  const clampAll = (times: Record<string, number>) =>
    Object.fromEntries(Object.entries(times).map(([key, at]) => [key, clamp(at)]));
  if (run.updatedAt <= now) return run;
  return {
    ...run,
    startedAt: clamp(run.startedAt),
    updatedAt: now,
    endedAt: run.endedAt === null ? null : clamp(run.endedAt),
    ticked: clampAll(run.ticked),
    orderTimes: clampAll(run.orderTimes),
    evidence: run.evidence.map((one) => ({ ...one, at: clamp(one.at) })),
  };
}
