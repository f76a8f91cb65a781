import type { ConsoleDefinition } from '@/utils/model/console';
import type { Pack } from '@/utils/model/pack';

/**
 * Console definitions as a pack file (`.sidedesk.json`), for colleagues and other computers.
 * Its version is the moment it was written, so that a newer file updates an older one.
 * @param now UTC epoch ms
 */
export function writeConsolePack(
  definitions: ConsoleDefinition[],
  name: string,
  locale: string,
  now: number,
): string {
  const at = new Date(now);
  const day = (at.getUTCMonth() + 1) * 100 + at.getUTCDate();
  const pack: Pack = {
    format: 'sidedesk.pack',
    formatVersion: 1,
    id: `consoles-${definitions.map(({ id }) => id).join('-')}`.slice(0, 60),
    name,
    version: `${at.getUTCFullYear()}.${day}.${at.getUTCHours() * 60 + at.getUTCMinutes()}`,
    owner: '',
    locale,
    scope: {},
    changeNotes: '',
    categories: [],
    replies: [],
    articles: [],
    rules: [],
    consoles: definitions,
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}
