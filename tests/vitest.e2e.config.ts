import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './e2e/longest-first.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * Stories in a real browser, chosen by SIDEDESK_BROWSER (chromium or firefox), on the built
 * extension in `.output`, so many at a time as SIDEDESK_WINDOWS says. Two of both browsers keep
 * two cores busy all the time; on a slow machine four would starve each other. The files of a
 * worker share its modules, none of which remembers anything.
 */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    name: process.env.SIDEDESK_BROWSER ?? 'chromium',
    environment: 'node',
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: 'tests/e2e/seed-profile.ts',
    isolate: false,
    sequence: { sequencer: LongestFirst },
    maxWorkers: Number(process.env.SIDEDESK_WINDOWS ?? 1),
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
