import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = resolve(import.meta.dirname, '..');

/** `npm test -- --only unit`: everything that needs neither a build nor a browser. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    // All of the machine: left to itself Vitest leaves a core idle.
    maxWorkers: '100%',
    // A test that hangs is found all the same; one on a busy machine is let finish, because what
    // runs on after its time is up would write into the database of the next.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        plugins: [WxtVitest({ root })],
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: ['tests/unit/**/*.test.ts', 'tests/structure.test.ts'],
          setupFiles: ['tests/run/fresh-browser.ts'],
        },
      },
      {
        extends: true,
        plugins: [WxtVitest({ root })],
        test: {
          name: 'components',
          environment: 'happy-dom',
          isolate: false,
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/run/fresh-browser.ts', 'tests/run/fresh-page.ts'],
        },
      },
    ],
  },
});
