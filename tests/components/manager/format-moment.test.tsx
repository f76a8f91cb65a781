import { describe, expect, it } from 'vitest';
import { formatClock, formatMoment } from '@/components/reminders/format-moment';

const noon = new Date(2026, 10, 22, 12, 0).getTime();

describe('a moment', () => {
  it.each([
    [new Date(2026, 10, 22, 11, 57), '3分钟前', '3 minutes ago'],
    [new Date(2026, 10, 22, 12, 15), '15分钟后', 'in 15 minutes'],
    [new Date(2026, 10, 22, 21, 5), '21:05', '21:05'],
    [new Date(2026, 10, 23, 0, 30), '明天 00:30', 'tomorrow 00:30'],
    [new Date(2026, 10, 21, 10, 0), '昨天 10:00', 'yesterday 10:00'],
    [new Date(2026, 11, 2, 9, 0), '12月2日 09:00', 'Dec 2, 09:00'],
    [new Date(2025, 0, 3, 9, 0), '2025年1月3日 09:00', 'Jan 3, 2025, 09:00'],
  ])('%s', (at, chinese, english) => {
    expect(formatMoment(at.getTime(), noon, 'zh-CN')).toBe(chinese);
    expect(formatMoment(at.getTime(), noon, 'en')).toBe(english);
  });

  it('by the clock names the time within the hour too, and the day where it is another', () => {
    const ago = noon - 3 * 60_000;
    expect(formatClock(ago, noon, 'en')).toBe('11:57');
    const midnight = new Date(2026, 10, 22).getTime();
    expect(formatClock(midnight - 1, midnight, 'zh-CN')).toBe('昨天 23:59');
  });
});
