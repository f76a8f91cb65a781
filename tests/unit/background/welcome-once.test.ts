import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeOnce } from '@/entrypoints/background/welcome-once';

beforeEach(() => fakeBrowser.reset());

const opened = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);

describe('the first steps', () => {
  it('open at the installation, once', async () => {
    const before = await opened();
    await welcomeOnce('install');
    await welcomeOnce('install');
    const after = await opened();
    expect(after.slice(before.length)).toEqual([
      fakeBrowser.runtime.getURL('/manager.html#/welcome' as never),
    ]);
  });

  it.each(['update', 'browser_update'])('stay away at an %s', async (reason) => {
    const before = await opened();
    await welcomeOnce(reason);
    expect(await opened()).toEqual(before);
  });
});
