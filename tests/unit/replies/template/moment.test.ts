import { describe, expect, it } from 'vitest';
import { shiftTime, writeTime } from '@/utils/replies/template/moment';
import { NOON } from '../../../builders';
import { render } from './render';

describe('date and time', () => {
  it.each([
    ['{{date}}', '11月20日'],
    ['{{日期}}', '11月20日'],
    ['{{date +3d}}', '11月23日'],
    ['{{date +3 天}}', '11月23日'],
    ['{{date -1w}}', '11月13日'],
    ['{{date +3 workdays}}', '11月25日'],
    ['{{date +1个工作日}}', '11月23日'],
    ['{{date +2 months}}', '2027年1月20日'],
    ['{{time}}', '12:00'],
    ['{{时间 +2小时}}', '14:00'],
    ['{{time +90min}}', '13:30'],
    ['{{date|format:"yyyy-MM-dd"}}', '2026-11-20'],
    ['{{date +1d|格式：“M月d日 EEEE”}}', '11月21日 星期六'],
    ['{{time|zone:"America/New_York"}}', '23:00'],
    ['{{date|zone:"America/New_York"|format:"M/d HH:mm"}}', '11/19 23:00'],
    ['{{time|format:"ah:mm"}}', '下午12:00'],
  ])('%s is %s', (template, text) => {
    expect(render(template)).toMatchObject({ text, errors: [], missing: [] });
  });

  it.each([
    ['en', '{{date +3d}}', 'November 23'],
    ['en', '{{date|format:"EEE, MMM d"}}', 'Fri, Nov 20'],
    ['ja', '{{date}}', '11月20日'],
    ['de', '{{time}}', '12:00'],
  ])('speak %s', (locale, template, text) => {
    expect(render(template, { locale }).text).toBe(text);
  });

  it('are of the buyer’s zone by default', () => {
    expect(render('{{date}} {{time}}', { zone: 'America/Los_Angeles' }).text).toBe(
      '11月19日 20:00',
    );
  });

  it.each([
    ['Friday + 1', '2026-11-20', 1, '2026-11-23'],
    ['Friday + 5', '2026-11-20', 5, '2026-11-27'],
    ['Saturday + 1', '2026-11-21', 1, '2026-11-23'],
    ['Sunday - 1', '2026-11-22', -1, '2026-11-20'],
    ['Monday - 1', '2026-11-23', -1, '2026-11-20'],
    ['Friday + 0', '2026-11-20', 0, '2026-11-20'],
    ['Saturday + 5', '2026-11-21', 5, '2026-11-27'],
    ['Friday + 9999', '2026-11-20', 9_999, '2065-03-19'],
  ])('count workdays: %s', (_, from, amount, to) => {
    const at = Date.parse(`${from}T12:00:00Z`);
    const moved = shiftTime(at, { amount, unit: 'workdays' }, 'UTC');
    expect(new Date(moved).toISOString().slice(0, 10)).toBe(to);
  });

  it('keep the clock when it is put back', () => {
    const at = Date.parse('2026-10-31T16:00:00Z'); // noon in New York, the day before
    const moved = shiftTime(at, { amount: 1, unit: 'days' }, 'America/New_York');
    expect(new Date(moved).toISOString()).toBe('2026-11-01T17:00:00.000Z');
  });

  it('end a short month on its last day', () => {
    const at = Date.parse('2027-01-31T04:00:00Z');
    const moved = shiftTime(at, { amount: 1, unit: 'months' }, 'Asia/Shanghai');
    const options = { locale: 'zh-CN', zone: 'Asia/Shanghai', format: null, now: at };
    expect(writeTime('date', moved, options)).toBe('2月28日');
  });

  it('name the year only when it is another', () => {
    const options = { locale: 'en', zone: 'UTC', format: null, now: NOON };
    expect(writeTime('date', Date.UTC(2027, 0, 2), options)).toBe('January 2, 2027');
  });
});
