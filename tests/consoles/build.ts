import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { consoleNames } from './addresses.ts';
import { reactGenerations } from './react-generations.ts';
import { svelteFiles } from './svelte-files.ts';
import { vueFiles } from './vue-files.ts';

/** Where the built practice consoles go unless the caller says otherwise. */
export const DEFAULT_OUT_DIR = resolve(import.meta.dirname, '../../.output/consoles');

/**
 * Builds every practice console into its own self-contained folder of `outDir`
 * (`pinduoduo/index.html` beside its `assets/`), with relative addresses, so that the same files
 * serve both the real address and localhost. Production builds whatever NODE_ENV says.
 */
export async function buildConsoles(outDir: string = DEFAULT_OUT_DIR): Promise<void> {
  for (const name of consoleNames) {
    const root = resolve(import.meta.dirname, name);
    await build({
      configFile: false,
      envDir: false,
      root,
      // Stands on its own: the project's extends a generated file that a fresh clone lacks.
      tsconfig: resolve(import.meta.dirname, 'tsconfig.json'),
      base: './',
      mode: 'production',
      logLevel: 'warn',
      plugins: [vueFiles(), svelteFiles(), reactGenerations()],
      // Draft.js was written for bundlers that know `global`.
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      oxc: { jsx: { runtime: 'automatic', development: false } },
      build: {
        outDir: resolve(outDir, name),
        emptyOutDir: true,
        assetsDir: 'assets',
        // The page itself and the documents it frames.
        rolldownOptions: { input: listDocuments(root) },
        modulePreload: false,
        reportCompressedSize: false,
        // Whole editors in one file, Angular with its compiler: nobody waits for them here.
        chunkSizeWarningLimit: 3_000,
        target: 'es2023',
      },
    });
  }
}

function listDocuments(root: string): string[] {
  const names = readdirSync(root).filter((name) => name.endsWith('.html'));
  return names.map((name) => resolve(root, name));
}
