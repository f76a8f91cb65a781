import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = resolve(import.meta.dirname, '..');

/**
 * The team against real servers, started by the tests from `NATS_BIN`; no browser. They mostly
 * wait, so `npm test` runs those with one server (SIDEDESK_SERVERS=1) beside those with three (3).
 */
const folders: Record<string, string> = {
  1: 'tests/team/*.test.ts',
  3: 'tests/team/clusters/*.test.ts',
};
const servers = process.env.SIDEDESK_SERVERS;

export default defineConfig({
  root,
  plugins: [WxtVitest({ root })],
  resolve: { alias: { '@': root } },
  test: {
    name: 'team',
    environment: 'node',
    include: servers ? [folders[servers] ?? ''] : Object.values(folders),
    setupFiles: ['tests/run/fresh-browser.ts'],
    // Two clusters on two cores choose leaders for ever.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
