import { describe, expect, it } from 'vitest';
import { importsOf, reachOf } from './unit/structure/imports';
import { listSources } from './unit/structure/repository';

/*
 * Who may load whom; CONTRIBUTING.md says why. Ownership counts the whole way: a folder that must
 * not know the database may not reach it through a neighbour either.
 */

const react = /^(?:react|react-dom|react-i18next|@mantine\/.*|@tanstack\/.*|@tabler\/.*)$/;
const browserApi = /^(?:wxt\/browser|#imports|webextension-polyfill|@webext-core\/.*)$/;
const database = /^(?:dexie|dexie-react-hooks|utils\/database\/.*)$/;
const fuse = /^fuse\.js$/;
/** Readers of files, heavy: only the manager's worker needs them. */
const readers = /^(?:papaparse|read-excel-file|yaml|fflate|htmlparser2|@noble\/hashes)$/;

const owners: { folder: string; mustNot: RegExp[] }[] = [
  { folder: 'utils/model/', mustNot: [/^utils\/(?!model\/)/, react, browserApi, database] },
  { folder: 'utils/database/', mustNot: [react, browserApi] },
  { folder: 'utils/consoles/', mustNot: [react, database, fuse] },
  { folder: 'utils/composer/', mustNot: [react, database, fuse] },
  { folder: 'utils/text/', mustNot: [/^utils\/(?!text\/)/, react, browserApi, database] },
  { folder: 'utils/search/', mustNot: [react, browserApi, database] },
  {
    folder: 'utils/compliance/',
    mustNot: [/^utils\/(?!compliance\/|model\/|text\/|slices)/, react, browserApi, database],
  },
  { folder: 'utils/cases/engine/', mustNot: [react, browserApi, database] },
  { folder: 'utils/cases/', mustNot: [react] },
  { folder: 'utils/keys/', mustNot: [react, browserApi, database] },
  { folder: 'utils/replies/', mustNot: [react, browserApi, database] },
  { folder: 'utils/packs/formats/', mustNot: [react, browserApi, database] },
  { folder: 'utils/packs/decode/', mustNot: [react, browserApi, database] },
  { folder: 'utils/packs/build/', mustNot: [react, browserApi, database] },
  { folder: 'utils/packs/read-files.ts', mustNot: [react, browserApi, database] },
  {
    folder: 'utils/calendar/',
    mustNot: [/^utils\/(?!calendar\/)/, react, browserApi, database],
  },
  ...[
    'schedule.ts',
    'parse-rules.ts',
    'engine/',
    'data/',
    'waiting/',
    'time-phrase/',
    'order-list/',
  ].map((name) => ({ folder: `utils/reminders/${name}`, mustNot: [react, browserApi, database] })),
  ...[
    'act',
    'check-sms',
    'choose-shown',
    'content-of',
    'deadlines',
    'fill-note',
    'find-problems',
    'judge-',
    'locks',
    'reach',
    'run-line',
    'start-run',
    'step-reminder',
    'suggest',
    'view-run',
    'walk',
    'work-time',
  ].map((name) => ({ folder: `utils/playbooks/${name}`, mustNot: [react, browserApi, database] })),
  { folder: 'utils/playbooks/', mustNot: [react] },
  { folder: 'utils/packs/workbench/', mustNot: [react, browserApi] },
  // A worker has no API of extensions.
  {
    folder: 'components/manager/packs/workbench/workbench-worker.ts',
    mustNot: [react, browserApi],
  },
  { folder: 'utils/reminders/', mustNot: [react] },
  { folder: 'utils/backup/', mustNot: [react, browserApi] },
  { folder: 'utils/feeds/next-check.ts', mustNot: [react, browserApi, database] },
  { folder: 'utils/feeds/fetch-feed.ts', mustNot: [react, browserApi, database] },
  { folder: 'utils/feeds/', mustNot: [react] },
  { folder: 'utils/policy/lock-settings.ts', mustNot: [react, browserApi, database] },
  { folder: 'utils/policy/', mustNot: [react] },
  { folder: 'utils/integrity/', mustNot: [react, browserApi] },
  { folder: 'utils/team/', mustNot: [react, browserApi] },
  ...[
    'keys',
    'wire',
    'task',
    'merge',
    'invite',
    'version',
    'streams',
    'answers',
    'pack-fields',
    'counters',
    'count-cases',
    'share-case',
    'notes',
  ].map((name) => ({ folder: `utils/team/${name}.ts`, mustNot: [react, browserApi, database] })),
  // The schemas' library weighs more than the desk itself.
  { folder: 'components/sidebar/', mustNot: [database, readers, /^zod$/] },
  { folder: 'entrypoints/sidebar/', mustNot: [database, readers, /^zod$/] },
  { folder: 'entrypoints/background/', mustNot: [react, readers] },
  {
    folder: 'entrypoints/teach/',
    mustNot: [react, database, fuse, /^(?:zod|i18next)$/, /^utils\/search\//],
  },
  {
    folder: 'entrypoints/console.content/',
    mustNot: [react, database, fuse, /^(?:zod|i18next)$/, /^utils\/search\//],
  },
];

const product = ['entrypoints', 'components', 'utils'];

describe('direction', () => {
  it.each([
    { layer: 'utils', above: ['components/', 'entrypoints/', 'tests/'] },
    { layer: 'components', above: ['entrypoints/', 'tests/'] },
    { layer: 'entrypoints', above: ['tests/'] },
  ])('$layer imports nothing above itself', ({ layer, above }) => {
    const wrong = listSources(layer).flatMap((path) =>
      importsOf(path)
        .files.filter((file) => above.some((folder) => file.startsWith(folder)))
        .map((file) => `${path} → ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it('every import leads to a file', () => {
    const sources = [...product, 'tests'].flatMap((folder) => listSources(folder));
    const lost = sources.flatMap((path) => importsOf(path).lost.map((to) => `${path} → ${to}`));
    expect(lost).toEqual([]);
  });

  it('no file imports itself in a circle', () => {
    const sources = product.flatMap((folder) => listSources(folder));
    const circles = sources.filter((path) =>
      importsOf(path).files.some((file) => file !== path && reachOf(file).has(path)),
    );
    expect(circles).toEqual([]);
  });
});

describe('ownership', () => {
  it('is read from the whole way, not from the first step', () => {
    const reached = reachOf('entrypoints/console.content/index.ts');
    expect(reached.get('wxt/browser')?.length).toBeGreaterThan(2);
    expect([...reached.keys()]).toContain('utils/composer/insert-text.ts');
  });

  it.each(owners)('$folder keeps to its own', ({ folder, mustNot }) => {
    const files = listSources(folder.replace(/\/[^/]*$/, '')).filter((path) =>
      path.startsWith(folder),
    );
    expect(files).not.toEqual([]);
    const wrong = new Set(
      files.flatMap((path) =>
        [...reachOf(path)]
          .filter(([to]) => mustNot.some((pattern) => pattern.test(to)))
          .map(([, way]) => way.join(' → ')),
      ),
    );
    expect([...wrong]).toEqual([]);
  });

  it('only utils/database opens the database', () => {
    const wrong = product
      .flatMap((folder) => listSources(folder))
      .filter((path) => !path.startsWith('utils/database/'))
      .filter((path) => importsOf(path).packages.includes('dexie'));
    expect(wrong).toEqual([]);
  });

  it('only the client of the team knows the library that speaks to its server', () => {
    const knowing = product
      .flatMap((folder) => listSources(folder))
      .filter((path) => importsOf(path).packages.some((name) => name.startsWith('@nats-io/')));
    expect(knowing).toEqual(['utils/team/client.ts']);
  });

  it.each(['background', 'sidebar', 'popup', 'console.content'])(
    'the %s does not load it',
    (entry) => {
      const files = listSources(`entrypoints/${entry}`);
      const loaded = files.flatMap((path) => [...reachOf(path).keys()]);
      expect(loaded).not.toContain('utils/team/client.ts');
    },
  );
});
