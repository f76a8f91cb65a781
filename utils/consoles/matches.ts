import { definitions } from './definitions';

/** Match patterns of the content script: the chat pages of the consoles that are known. */
export function consoleMatches(): string[] {
  return definitions.flatMap((definition) => definition.matches);
}
