import { definitions } from './definitions';

/** Address of the practice consoles that `npm start` serves; never in a store build. */
const PRACTICE = ['http://localhost/*', 'http://127.0.0.1/*'];
/** Where a practice feed is followed; no driver can answer the browser's own question. */
const PRACTICE_FEED = 'https://packs.example/*';

/** Match patterns of the content script in a build of the given mode. */
export function consoleMatches(mode: string): string[] {
  const known = definitions.flatMap((definition) => definition.matches);
  return mode === 'practice' ? [...known, ...PRACTICE] : known;
}

/** Sites a build of the given mode may read without asking; none in a store build. */
export function practiceHosts(mode: string): { host_permissions?: string[] } {
  return mode === 'practice' ? { host_permissions: [PRACTICE_FEED] } : {};
}
