import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './e2e/longest-first.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * Stories in a real browser, chosen by SIDEDESK_BROWSER (chromium or firefox), on the built
 * extension in `.output`. Firefox, which takes half as long again, does two files at a time: each
 * has a browser, and so a focus, of its own. A fourth window on two cores makes all of them slow.
 */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    name: process.env.SIDEDESK_BROWSER ?? 'chromium',
    environment: 'node',
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: 'tests/e2e/warm-profile.ts',
    sequence: { sequencer: LongestFirst },
    maxWorkers: process.env.SIDEDESK_BROWSER === 'firefox' ? 2 : 1,
    // A browser that is starved for a moment is no fault of the product; Vitest names what it
    // had to try twice. At the desk of whoever writes the story nothing is tried again.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
