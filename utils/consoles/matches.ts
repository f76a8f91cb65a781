import { definitions } from './definitions';

/** Address of the practice consoles that `npm start` serves; never in a store build. */
const PRACTICE = ['http://localhost/*', 'http://127.0.0.1/*'];

/** Match patterns of the content script in a build of the given mode. */
export function consoleMatches(mode: string): string[] {
  const known = definitions.flatMap((definition) => definition.matches);
  return mode === 'practice' ? [...known, ...PRACTICE] : known;
}
