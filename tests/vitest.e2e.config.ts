import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/**
 * Stories in a real browser, chosen by SIDEDESK_BROWSER (chromium or firefox), on the built
 * extension in `.output`. One at a time: a second window would take the first one's focus.
 */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    name: process.env.SIDEDESK_BROWSER ?? 'chromium',
    environment: 'node',
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
