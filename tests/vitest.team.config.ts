import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = resolve(import.meta.dirname, '..');

/** The team against real servers, started by the tests from `NATS_BIN`; no browser. */
export default defineConfig({
  root,
  plugins: [WxtVitest({ root })],
  resolve: { alias: { '@': root } },
  test: {
    name: 'team',
    environment: 'node',
    include: ['tests/team/**/*.test.ts'],
    setupFiles: ['tests/run/fresh-browser.ts'],
    // Two clusters on two cores choose leaders for ever.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
