import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { issueToken, redeemToken } from '@/utils/dock/tokens';
import { MINUTE, NOON } from '../../builders';

const stored = async () => Object.keys(await fakeBrowser.storage.session.get(null));

describe('a token of the dock', () => {
  it('is good once', async () => {
    const token = await issueToken(7, NOON);
    expect(await redeemToken(token, 7, NOON + 1)).toBe(true);
    expect(await redeemToken(token, 7, NOON + 2)).toBe(false);
  });

  it('is good for its own tab only, and used up by the wrong one', async () => {
    const token = await issueToken(7, NOON);
    expect(await redeemToken(token, 8, NOON)).toBe(false);
    expect(await redeemToken(token, 7, NOON)).toBe(false);
  });

  it.each([
    [0, true],
    [10 * MINUTE, true],
    [10 * MINUTE + 1, false],
  ])('%d ms later is good: %s', async (later, good) => {
    const token = await issueToken(7, NOON);
    expect(await redeemToken(token, 7, NOON + later)).toBe(good);
  });

  it.each(['', 'x', '__proto__', 'constructor'])('cannot be guessed: "%s"', async (guess) => {
    await issueToken(7, NOON);
    expect(await redeemToken(guess, 7, NOON)).toBe(false);
  });

  it('is another one each time, all good side by side', async () => {
    const tokens = [
      await issueToken(7, NOON),
      await issueToken(7, NOON),
      await issueToken(8, NOON),
    ];
    expect(new Set(tokens).size).toBe(3);
    const good = await Promise.all(
      tokens.map((token, i) => redeemToken(token, i < 2 ? 7 : 8, NOON)),
    );
    expect(good).toEqual([true, true, true]);
  });

  it('leaves nothing behind once it has expired', async () => {
    await fakeBrowser.storage.session.set({ 'conversation:7': { buyerName: '林女士' } });
    await issueToken(7, NOON);
    const token = await issueToken(8, NOON + 11 * MINUTE);
    expect((await stored()).sort()).toEqual(['conversation:7', `dock-token:${token}`]);
  });

  it('is never written to disk', async () => {
    await issueToken(7, NOON);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
