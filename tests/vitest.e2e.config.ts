import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

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
    maxWorkers: Number(process.env.SIDEDESK_WINDOWS ?? 1),
    // A browser that is starved for a moment is no fault of the product; Vitest names what it
    // had to try twice. At the desk of whoever writes the story nothing is tried again.
    retry: process.env.SIDEDESK_TRY_AGAIN ? 1 : 0,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
