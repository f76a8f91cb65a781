import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallClock } from '@/utils/calendar/zone';
import { readTimePhrase } from '@/utils/reminders/time-phrase/read-time-phrase';
import { MINUTE, NOON } from '../../builders';
import { anyUnits } from '../compliance/starter-rules';

const CHINA = 'Asia/Shanghai';

/** What a zone's clock shows, `11-21 10:00`; the tests play at Friday, 20 November, 12:00. */
function shown(text: string, now = NOON, zone = CHINA): string | null {
  const phrase = readTimePhrase(text, now, zone);
  return (
    phrase && new Date(wallClock(phrase.dueAt, zone)).toISOString().slice(5, 16).replace('T', ' ')
  );
}

describe('readTimePhrase', () => {
  it.each([
    ['明天10点', '11-21 10:00'],
    ['明天10點', '11-21 10:00'],
    ['明天', '11-21 10:00'],
    ['明早', '11-21 09:00'],
    ['明晚8点', '11-21 20:00'],
    ['后天下午3点半', '11-22 15:30'],
    ['後天下午3點半', '11-22 15:30'],
    ['大后天早上', '11-23 09:00'],
    ['今晚', '11-20 20:00'],
    ['今天下午5点', '11-20 17:00'],
    ['三点', '11-20 15:00'],
    ['下午三点一刻', '11-20 15:15'],
    ['晚上十点二十分', '11-20 22:20'],
    ['9点', '11-20 21:00'],
    ['上午9点', '11-21 09:00'],
    ['半小时后', '11-20 12:30'],
    ['半小時後', '11-20 12:30'],
    ['2小时后', '11-20 14:00'],
    ['两个小时后', '11-20 14:00'],
    ['一个半小时后', '11-20 13:30'],
    ['1小时30分钟后', '11-20 13:30'],
    ['十五分钟后', '11-20 12:15'],
    ['15分钟', '11-20 12:15'],
    ['3天后', '11-23 12:00'],
    ['三天后下午两点', '11-23 14:00'],
    ['下周', '11-23 10:00'],
    ['下周一', '11-23 10:00'],
    ['下週三下午兩點', '11-25 14:00'],
    ['下下周一', '11-30 10:00'],
    ['周五上午', '11-27 10:00'],
    ['周六', '11-21 10:00'],
    ['星期天晚上', '11-22 20:00'],
    ['月底', '11-30 10:00'],
    ['11月28日14:00', '11-28 14:00'],
    ['11月28号', '11-28 10:00'],
    ['1月5日', '01-05 10:00'],
    ['2026-12-01 09:30', '12-01 09:30'],
    ['11/28 14:00', '11-28 14:00'],
    ['12-24', '12-24 10:00'],
    ['14:00', '11-20 14:00'],
    ['11:00', '11-20 23:00'],
    ['in 2h', '11-20 14:00'],
    ['in 2 hours', '11-20 14:00'],
    ['15m', '11-20 12:15'],
    ['15 min', '11-20 12:15'],
    ['in 3 days', '11-23 12:00'],
    ['in 2 weeks', '12-04 12:00'],
    ['2 days later', '11-22 12:00'],
    ['tomorrow 10am', '11-21 10:00'],
    ['tomorrow at 3:30 pm', '11-21 15:30'],
    ['Tomorrow', '11-21 10:00'],
    ['day after tomorrow', '11-22 10:00'],
    ['tonight', '11-20 20:00'],
    ['next monday', '11-23 10:00'],
    ['next Tuesday at 9am', '11-24 09:00'],
    ['friday afternoon', '11-20 15:00'],
    ['Nov 28 2pm', '11-28 14:00'],
    ['at noon', '11-21 12:00'],
    ['end of the month', '11-30 10:00'],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    '',
    '  ',
    '运费谁出',
    '订单 692400000000000017',
    '买了3件',
    'order 4412',
    '25:99',
    '13月40日',
    '2020-01-01',
    '今天上午9点',
    'may I ask',
    'the sun is up',
  ])('%s names no moment to come', (text) => {
    expect(shown(text)).toBeNull();
  });

  it('says which words it understood', () => {
    const text = '记得后天下午3点半打电话';
    const span = readTimePhrase(text, NOON, CHINA)?.span;
    expect(text.slice(span?.start, span?.end)).toBe('后天下午3点半');
  });

  it.each([
    [
      'a day, over the night without an hour',
      '2026-03-07T22:00-05:00',
      'tomorrow 10am',
      '03-08 10:00',
    ],
    [
      'an hour that is left out: the one after it',
      '2026-03-07T22:00-05:00',
      'tomorrow 2:30 am',
      '03-08 03:30',
    ],
    [
      'a day, over the night with an hour more',
      '2026-10-31T22:00-04:00',
      'in 1 day',
      '11-01 22:00',
    ],
    ['hours pass as they do', '2026-10-31T23:30-04:00', 'in 3h', '11-01 01:30'],
  ])('keeps the clock of %s', (_, now, text, expected) => {
    expect(shown(text, Date.parse(now), 'America/New_York')).toBe(expected);
  });

  it('takes any text, and never gives a time that is over', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const found = readTimePhrase(text, NOON, CHINA);
        if (found) expect(found.dueAt).toBeGreaterThan(NOON);
      }),
    );
  });

  it('looks at the beginning of long text only', () => {
    const long = `1小时后${'好'.repeat(20_000)}`;
    expect(shown(`${'好'.repeat(500)}明天`)).toBeNull();
    expect(shown(long)).toBe('11-20 13:00');
    expect(readTimePhrase(`${'9'.repeat(20_000)}`, NOON + MINUTE, CHINA)).toBeNull();
  });
});
