import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

/*
 * node tests/generate/pack-schema.ts
 * Writes assets/schema/pack.schema.json from the schema that checks every pack.
 */

const root = resolve(import.meta.dirname, '../..');
const { module } = await runnerImport<typeof import('./describe-pack.ts')>(
  resolve(import.meta.dirname, 'describe-pack.ts'),
  { root, resolve: { alias: { '@': root } } },
);
writeFileSync(resolve(root, 'assets/schema/pack.schema.json'), module.describePack());
