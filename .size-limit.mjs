import { readFileSync } from 'node:fs';

const build = '.output/chrome-mv3';

/** What a page loads before it shows anything, as its built HTML says: chunk names change. */
function filesOf(page) {
  const html = readFileSync(`${build}/${page}`, 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
  if (files.length === 0) throw new Error(`${page} loads nothing.`);
  return files.map(([, file]) => `${build}/${file}`);
}

/** Checked by `npm test` on the built extension; what the content script may weigh is a promise. */
export default [
  {
    name: 'content script',
    path: `${build}/content-scripts/console.js`,
    limit: '30 kB',
    gzip: true,
  },
  { name: 'sidebar', path: filesOf('sidebar.html'), limit: '275 kB', gzip: true },
  { name: 'background', path: `${build}/background.js`, limit: '100 kB', gzip: true },
];
