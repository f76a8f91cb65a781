import { describe, expect, it } from 'vitest';
import { readDuration, readTime } from '@/utils/consoles/read-time';

const CHINA = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';
const at = (iso: string) => Date.parse(iso);
/** Saturday, noon in China. */
const now = at('2026-11-21T04:00:00Z');

describe('a time as a console writes it', () => {
  it.each<[string, string]>([
    ['2026-11-21 10:05:33', '2026-11-21T02:05:33Z'],
    ['2026/11/21 10:05', '2026-11-21T02:05:00Z'],
    ['2026.11.21 10:05', '2026-11-21T02:05:00Z'],
    ['2026年11月21日 10:05', '2026-11-21T02:05:00Z'],
    ['2026-11-21T10:05:33', '2026-11-21T02:05:33Z'],
    ['11-20 23:59', '2026-11-20T15:59:00Z'],
    ['11月20日 23:59', '2026-11-20T15:59:00Z'],
    ['10:05', '2026-11-21T02:05:00Z'],
    ['10:05:33', '2026-11-21T02:05:33Z'],
    ['智能助手 10:05', '2026-11-21T02:05:00Z'],
    // Not yet now: it was yesterday's.
    ['23:10', '2026-11-20T15:10:00Z'],
    // The console's clock may be a little ahead of ours.
    ['12:03', '2026-11-21T04:03:00Z'],
    ['昨天 10:05', '2026-11-20T02:05:00Z'],
    ['昨天23:10', '2026-11-20T15:10:00Z'],
    ['Yesterday 10:05', '2026-11-20T02:05:00Z'],
    ['昨日 10:05', '2026-11-20T02:05:00Z'],
    ['어제 10:05', '2026-11-20T02:05:00Z'],
    ['เมื่อวาน 10:05', '2026-11-20T02:05:00Z'],
  ])('%s is %s', (text, iso) => {
    expect(readTime(text, now, CHINA)).toBe(at(iso));
  });

  it.each(['', '刚刚', '2026-11-21', '24:05', '10:60', '12345:67', '1:2:3:4', '99+'])(
    '"%s" is none',
    (text) => {
      expect(readTime(text, now, CHINA)).toBeUndefined();
    },
  );

  it('of December, read in January, is last year’s', () => {
    const january = at('2027-01-01T01:00:00Z');
    expect(readTime('12-31 23:30', january, CHINA)).toBe(at('2026-12-31T15:30:00Z'));
    expect(readTime('01-01 08:30', january, CHINA)).toBe(at('2027-01-01T00:30:00Z'));
  });

  it('before midnight, read after it, is the day before', () => {
    const early = at('2026-11-20T16:05:00Z'); // 00:05 in China
    expect(readTime('23:58', early, CHINA)).toBe(at('2026-11-20T15:58:00Z'));
  });

  it.each<[string, string, string]>([
    ['in summer', '2026-07-04 10:00', '2026-07-04T14:00:00Z'],
    ['in winter', '2026-12-04 10:00', '2026-12-04T15:00:00Z'],
    ['on the day the clocks go back, after it', '2026-11-02 10:00', '2026-11-02T15:00:00Z'],
  ])('with daylight saving %s', (_, text, iso) => {
    expect(readTime(text, at('2026-12-24T00:00:00Z'), NEW_YORK)).toBe(at(iso));
  });

  it('of this summer, read in winter, has the summer’s offset', () => {
    expect(readTime('07-04 10:00', at('2026-12-04T12:00:00Z'), NEW_YORK)).toBe(
      at('2026-07-04T14:00:00Z'),
    );
  });

  it('without a zone is the agent’s own', () => {
    const local = new Date(2026, 10, 21, 10, 5);
    expect(readTime('2026-11-21 10:05', now, null)).toBe(local.getTime());
  });

  it('in a zone of half an hour', () => {
    expect(readTime('2026-11-21 10:05', now, 'Asia/Kolkata')).toBe(at('2026-11-21T04:35:00Z'));
  });
});

describe('how long somebody has waited', () => {
  it.each<[string, number | undefined]>([
    ['20秒', 20_000],
    ['3分12秒', 192_000],
    ['4分钟', 240_000],
    ['等待 5分鐘', 300_000],
    ['2小时', 7_200_000],
    ['1天2小时', 93_600_000],
    ['02:15', 135_000],
    ['1:02:15', 3_735_000],
    ['5 min', 300_000],
    ['2 hours', 7_200_000],
    ['30s', 30_000],
    ['', undefined],
    ['超时未回复', undefined],
    ['刚刚', undefined],
  ])('"%s" is %s ms', (text, ms) => {
    expect(readDuration(text)).toBe(ms);
  });
});

/** 25 November 2026, 12:00 in Tokyo and Seoul. */
const NOW = Date.UTC(2026, 10, 25, 3);
const local = (hour: number, minute = 0, day = 25) => Date.UTC(2026, 10, day, hour - 9, minute);

describe('readTime, where clocks have twelve hours', () => {
  it.each([
    ['10:05', local(10, 5)],
    ['13:05', local(13, 5, 24)],
    ['3:05 AM', local(3, 5)],
    ['11:20am', local(11, 20)],
    ['12:30 AM', local(0, 30)],
    ['3:05 PM', local(15, 5, 24)],
    ['오전 9:10', local(9, 10)],
    ['오후 1:10', local(13, 10, 24)],
    ['昨日 10:05', local(10, 5, 24)],
    ['2026/11/21 10:05', local(10, 5, 21)],
    ['2026-11-21 10:05:33', local(10, 5, 21) + 33_000],
    ['Nov 21, 3:05 PM', undefined],
    ['5 minutes ago', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, expected) => {
    expect(readTime(text, NOW, 'Asia/Tokyo')).toBe(expected);
  });
});
