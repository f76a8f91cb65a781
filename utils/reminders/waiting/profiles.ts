import type { Hours } from '../../calendar/hours.ts';

/** How long a platform lets a buyer wait before it counts against the shop. Times in ms. */
export interface WaitingProfile {
  /** Console ids. */
  consoles: string[];
  /** The first answer of a conversation; 0 = no target. */
  greeting: number;
  amber: number;
  red: number;
  /** When the platform counts, by the clock of its market; none = always. */
  hours: Hours[];
  source: string;
  date: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const day: Hours[] = [{ from: '08:00', to: '23:00' }];

/** First answer within six seconds is best (guide 001-16). */
const GREETING = 6 * SECOND;

const known: WaitingProfile[] = [
  {
    consoles: ['taobao', 'ali1688', 'goofish'],
    greeting: GREETING,
    amber: 2 * MINUTE,
    red: 3 * MINUTE,
    hours: [{ from: '08:00', to: '24:00' }],
    source: '3-minute response rate, 08:00–24:00',
    date: '2026-11-25',
  },
  {
    consoles: ['feige', 'douyin-life'],
    greeting: GREETING,
    amber: 2 * MINUTE,
    red: 3 * MINUTE,
    hours: day,
    source: '3-minute human reply rate, 08:00–23:00',
    date: '2026-11-25',
  },
  {
    consoles: ['pinduoduo'],
    greeting: GREETING,
    amber: 2 * MINUTE,
    red: 3 * MINUTE,
    hours: day,
    source: '08:00–23:00; the 3-minute rate is unverified',
    date: '2026-11-25',
  },
  {
    consoles: ['shopee'],
    greeting: 0,
    amber: 6 * HOUR,
    red: 12 * HOUR,
    hours: [],
    source: 'answer within 12 hours',
    date: '2026-11-25',
  },
  {
    consoles: ['amazon'],
    greeting: 0,
    amber: 12 * HOUR,
    red: 24 * HOUR,
    hours: [],
    source: 'answer within 24 hours',
    date: '2026-11-25',
  },
];

/** Where no platform rule is known: 1.5 minutes is the good average, 3 the bad one (003-08). */
const fallback: WaitingProfile = {
  consoles: [],
  greeting: GREETING,
  amber: 1.5 * MINUTE,
  red: 3 * MINUTE,
  hours: [],
  source: 'guide 003-08',
  date: '2026-11-25',
};

/** Every clock there is; the last is for all other consoles. */
export const profiles: WaitingProfile[] = [...known, fallback];

/** The clock of a console. */
export function profileOf(console: string): WaitingProfile {
  return known.find(({ consoles }) => consoles.includes(console)) ?? fallback;
}
