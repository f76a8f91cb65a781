import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const build = '.output/chrome-mv3';
const languages = ['zh-CN', 'zh-TW', 'en'];

/**
 * What a page loads before it shows anything: its scripts and sheets, as its built HTML names them
 * (Vite lists every chunk that is imported at once, and what those import), and the words of one
 * language, the largest. Chunk names change with each build.
 */
function filesOf(page) {
  const html = readFileSync(`${build}/${page}`, 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
  if (files.length === 0) throw new Error(`${page} loads nothing.`);
  return [...files.map(([, file]) => `${build}/${file}`), ...largestWords()];
}

function largestWords() {
  const chunks = readdirSync(`${build}/chunks`);
  const words = languages.map((language) => {
    const files = chunks.filter((name) => name.startsWith(`${language}-`));
    if (files.length === 0) throw new Error(`No chunk holds the words of ${language}.`);
    return files.map((name) => `${build}/chunks/${name}`);
  });
  const sizeOf = (files) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return words.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
}

/** A context in one file; one that imports chunks weighs more than it shows. */
function wholeFile(name) {
  const path = `${build}/${name}`;
  if (/^import|[;}]import\s*[{"*]/.test(readFileSync(path, 'utf8'))) {
    throw new Error(`${name} imports chunks: it has to be one file.`);
  }
  return path;
}

/** Checked by `npm test` on the built extension; each is a promise. */
export default [
  {
    name: 'content script',
    path: wholeFile('content-scripts/console.js'),
    limit: '30 kB',
    gzip: true,
  },
  { name: 'sidebar', path: filesOf('sidebar.html'), limit: '220 kB', gzip: true },
  { name: 'background', path: wholeFile('background.js'), limit: '220 kB', gzip: true },
];
