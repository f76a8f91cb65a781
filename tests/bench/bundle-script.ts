import { build } from 'vite';
import { root } from '../run/command.ts';

/** A module of the product with its measuring, as one script that leaves its exports in `bench`. */
export async function bundleScript(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, lib: { entry: entry.pathname, formats: ['iife'], name: 'bench' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('nothing was bundled');
  return bundle.output[0].code;
}
