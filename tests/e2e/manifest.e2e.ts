import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consoleMatches } from '../../utils/consoles/matches.ts';
import { browserName } from './browser.ts';

interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  content_security_policy: Record<string, string>;
  content_scripts: { matches: string[]; js: string[] }[];
  web_accessible_resources: { resources: string[] }[];
  externally_connectable?: unknown;
  [key: string]: unknown;
}

const build = browserName === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
const read = async (): Promise<Manifest> => {
  const file = resolve(import.meta.dirname, '../../.output', build, 'manifest.json');
  return JSON.parse(await readFile(file, 'utf8')) as Manifest;
};

// The manifest as it was built, whatever the configuration meant to say.
describe('the built manifest', () => {
  test('asks for these permissions at installation, and for no site', async () => {
    const { permissions, host_permissions, optional_permissions } = await read();
    const own = [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
    ];
    const chromium = browserName === 'chromium' ? ['sidePanel', 'offscreen'] : [];
    expect(permissions.toSorted()).toEqual([...own, ...chromium].toSorted());
    expect([host_permissions, optional_permissions]).toEqual([undefined, undefined]);
  });

  test('puts one script into the chat pages of known consoles, and nowhere else', async () => {
    const { content_scripts: scripts } = await read();
    expect(scripts).toHaveLength(1);
    expect(scripts[0]?.matches.toSorted()).toEqual([...new Set(consoleMatches())].toSorted());
    // No pattern for every site, and none without a page or a host of its own.
    for (const pattern of scripts[0]?.matches ?? []) {
      expect(pattern).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/./);
    }
  });

  test('has a policy without exceptions', async () => {
    const { content_security_policy: policies, ...rest } = await read();
    expect(Object.keys(policies)).toEqual(['extension_pages']);
    expect(policies.extension_pages).toContain("script-src 'self';");
    expect(policies.extension_pages).not.toMatch(/unsafe-|\*|https?:/);
    expect(JSON.stringify(rest)).not.toMatch(/unsafe-|<all_urls>/);
  });

  test('gives pages the desk and what teaching loads, and other extensions nothing', async () => {
    const { web_accessible_resources: shared, externally_connectable } = await read();
    expect(shared.flatMap(({ resources }) => resources)).toEqual(['sidebar.html', 'teach.js']);
    expect(externally_connectable).toBeUndefined();
  });
});
