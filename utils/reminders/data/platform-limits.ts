/** What a platform allows, whatever a rule says. */
export interface PlatformLimit {
  id: string;
  consoles: string[];
  /** `per-buyer`: so many in so many hours; `window`: only so many hours after a fact. */
  kind: 'per-buyer' | 'after-completion' | 'after-message' | 'in-row';
  /** Hours of the window; of `in-row` unused. */
  hours: number;
  /** How many; of windows unused. */
  count: number;
  source: string;
  /** When the source was last read. */
  date: string;
}

const HOURS_PER_DAY = 24;

export const platformLimits: PlatformLimit[] = [
  {
    id: 'qianniu-daily',
    consoles: ['taobao', 'ali1688'],
    kind: 'per-buyer',
    hours: HOURS_PER_DAY,
    count: 1,
    source: '千牛 auto-nudge, 1 per buyer and shop in 24 h (rennidai.cn)',
    date: '2026-11-25',
  },
  {
    id: 'amazon-30-days',
    consoles: ['amazon'],
    kind: 'after-completion',
    hours: 30 * HOURS_PER_DAY,
    count: 0,
    source: 'proactive messages within 30 days of order completion',
    date: '2026-11-25',
  },
  {
    id: 'shopee-7-days',
    consoles: ['shopee'],
    kind: 'after-message',
    hours: 7 * HOURS_PER_DAY,
    count: 0,
    source: "only within 7 days of the buyer's last message",
    date: '2026-11-25',
  },
  {
    id: 'shopee-5-in-row',
    consoles: ['shopee'],
    kind: 'in-row',
    hours: 0,
    count: 5,
    source: 'at most 5 messages in a row',
    date: '2026-11-25',
  },
];
