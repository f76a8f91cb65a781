import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOlder } from '@/utils/feeds/compare-versions';
import { originPattern, readFeedAddress } from '@/utils/feeds/feed-address';
import { decideNextCheck, INTERVAL, readRetryAfter } from '@/utils/feeds/next-check';
import { feedResults } from '@/utils/model/feed';
import { MINUTE, NOON } from '../../builders';

const HOUR = 60 * MINUTE;
const waitOf = (
  ...[result, failures, retryAfter, chance]: [
    (typeof feedResults)[number],
    number,
    (number | null)?,
    number?,
  ]
) => decideNextCheck(result, failures, retryAfter ?? null, NOON, chance ?? 0).nextCheckAt - NOON;

describe('decideNextCheck', () => {
  it('spreads good checks around six hours and forgets failures', () => {
    expect([0, 0.5].map((chance) => waitOf('same', 9, null, chance))).toEqual([
      INTERVAL * 0.9,
      INTERVAL,
    ]);
    expect(decideNextCheck('applied', 9, null, NOON, 0).failures).toBe(0);
  });

  it('waits twice as long after each failure, a day at most', () => {
    const waits = [0, 1, 2, 3, 20, 9_999].map((failures) => waitOf('server-trouble', failures));
    expect(waits).toEqual([5, 10, 20, 40, 720, 720].map((minutes) => minutes * MINUTE));
    expect(decideNextCheck('timeout', 3, null, NOON, 0).failures).toBe(4);
  });

  it('asks a server that is down for a day no more than twenty times', () => {
    let at = NOON;
    let failures = 0;
    let asked = 0;
    while (at < NOON + 24 * HOUR) {
      ({ nextCheckAt: at, failures } = decideNextCheck('server-trouble', failures, null, at, 0));
      asked++;
    }
    expect(asked).toBeLessThan(20);
  });

  it('comes back soon after being offline, and counts nothing', () => {
    expect(decideNextCheck('offline', 2, null, NOON, 0)).toEqual({
      nextCheckAt: NOON + 15 * MINUTE,
      failures: 2,
    });
  });

  it('gives a server the time it asks for, within reason', () => {
    expect(waitOf('server-trouble', 0, 2 * HOUR)).toBe(2 * HOUR);
    expect(waitOf('server-trouble', 0, 999_999 * HOUR)).toBe(7 * 24 * HOUR);
  });

  it('always lies ahead, by a minute or more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...feedResults),
        fc.nat(),
        fc.option(fc.nat()),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (result, failures, retryAfter, chance) => {
          const { nextCheckAt } = decideNextCheck(result, failures, retryAfter, NOON, chance);
          expect(Number.isInteger(nextCheckAt) && nextCheckAt >= NOON + MINUTE).toBe(true);
        },
      ),
    );
  });
});

describe('readRetryAfter', () => {
  it.each([
    [null, null],
    ['120', 120_000],
    [new Date(NOON + 5_000).toUTCString(), 5_000],
    [new Date(NOON - 5_000).toUTCString(), 0],
    ['soon', null],
  ])('%s', (value, ms) => expect(readRetryAfter(value, NOON)).toBe(ms));
});

describe('readFeedAddress', () => {
  it.each([
    [
      ' https://packs.shop.example/a.sidedesk.json#top ',
      'https://packs.shop.example/a.sidedesk.json',
    ],
    ['https://shop.example:443/p?v=1', 'https://shop.example/p?v=1'],
  ])('takes %s', (text, url) => expect(readFeedAddress(text)).toEqual({ url }));

  it.each([
    ['packs.shop.example/a.json', 'not-url'],
    ['', 'not-url'],
    ['http://shop.example/a.json', 'not-https'],
    ['ftp://shop.example/a.json', 'not-https'],
    ['file:///etc/a.json', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['data:application/json,{}', 'not-https'],
    ['https://me:secret@shop.example/a.json', 'has-login'],
    ['https://shop.example:8443/a.json', 'has-port'],
    [`https://shop.example/${'a'.repeat(2_000)}`, 'too-long'],
  ])('refuses %s', (text, fault) => expect(readFeedAddress(text)).toEqual({ fault }));

  it('asks for one origin only', () => {
    expect(originPattern('https://shop.example/p?v=1')).toBe('https://shop.example/*');
  });
});

describe('isOlder', () => {
  it.each([
    ['1.2.0', '1.10.0', true],
    ['1.10.0', '1.2.0', false],
    ['1.0.0', '1.0.0', false],
    ['2.0.0-beta.2', '2.0.0-beta.10', true],
    ['2.0.0-beta', '2.0.0', true],
    ['2.0.0', '2.0.0-beta', false],
  ])('%s before %s: %s', (a, b, older) => expect(isOlder(a, b)).toBe(older));
});
