import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';

/** Compiles Svelte 5 components with Svelte's own compiler; one small box needs no more plugin. */
export function svelteFiles(): Plugin {
  return {
    name: 'sidedesk:svelte-files',
    transform(source, id) {
      if (!id.endsWith('.svelte')) return null;
      const { js } = compile(source, { filename: id, generate: 'client', dev: false });
      return { code: js.code, map: null };
    },
  };
}
