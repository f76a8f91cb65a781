import type { Plugin } from 'vite';

/** Packages that must get an older React than the product's own. */
const generations = [
  {
    asker: /node_modules\/(?:react-dom17|draft-js|react17)\//,
    react: 'react17',
    dom: 'react-dom17',
  },
  { asker: /node_modules\/(?:react-dom18|react18)\//, react: 'react18', dom: 'react-dom18' },
];

/**
 * Several Reacts in one build: npm installs the old ones under names of their own, but each
 * still asks for `react`, which would be the newest.
 */
export function reactGenerations(): Plugin {
  return {
    name: 'sidedesk:react-generations',
    enforce: 'pre',
    resolveId(wanted, importer) {
      const name = /^(react|react-dom)(?=\/|$)/.exec(wanted)?.[1];
      if (!name || !importer) return null;
      const generation = generations.find(({ asker }) => asker.test(importer));
      if (!generation) return null;
      const own = name === 'react' ? generation.react : generation.dom;
      return this.resolve(wanted.replace(name, own), importer, { skipSelf: true });
    },
  };
}
